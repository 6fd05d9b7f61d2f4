/// One line of a `.gitignore` file, by the rules of gitignore(5).
struct IgnorePattern {
    private enum Part {
        case glob(IgnoreGlob)
        /// `**`: any number of folders.
        case anyFolders
    }

    /// A `!` line: what it matches is not ignored after all.
    let isNegated: Bool
    /// The line ends in `/`.
    let matchesFoldersOnly: Bool
    /// Without a slash in front or in the middle the line is about a name at any depth, else about a path from the file's folder.
    private let matchesNameOnly: Bool
    /// What stands before the first wildcard. Git compares it first and takes what follows for a pattern of its own, so that
    /// `a**/b` means `a` and then `**/b`, and matches `ax/y/b`. So do we.
    private let literalStart: [UInt8]
    /// What stands behind `literalStart`.
    private let parts: [Part]

    /// Nil for an empty line, a comment, and a line that can match nothing.
    init?(line: some Collection<UInt8>) {
        var text = Array(line)[...]
        if text.last == UInt8(ascii: "\r") { text.removeLast() }
        if text.first == UInt8(ascii: "#") { return nil }
        Self.removeTrailingSpaces(from: &text)

        isNegated = text.first == UInt8(ascii: "!")
        if isNegated { text.removeFirst() }
        matchesFoldersOnly = text.last == UInt8(ascii: "/")
        if matchesFoldersOnly { text.removeLast() }
        matchesNameOnly = !text.contains(UInt8(ascii: "/"))
        if text.first == UInt8(ascii: "/") { text.removeFirst() }
        if text.isEmpty { return nil }

        let wildcards: [UInt8] = [UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "\\")]
        let firstWildcard = matchesNameOnly ? text.startIndex : text.firstIndex(where: wildcards.contains) ?? text.endIndex
        literalStart = Array(text[..<firstWildcard])
        text = text[firstWildcard...]

        var parts: [Part] = []
        for part in text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            if part.elementsEqual("**".utf8), !matchesNameOnly {
                parts.append(.anyFolders)
            } else {
                guard let glob = IgnoreGlob(part) else { return nil }
                parts.append(.glob(glob))
            }
        }
        self.parts = parts
    }

    /// `path` is relative to the folder of the `.gitignore` file; it is not empty and has no slash at its ends.
    func matches(_ path: [UInt8], isFolder: Bool) -> Bool {
        if matchesFoldersOnly, !isFolder { return false }
        let slash = UInt8(ascii: "/")
        if matchesNameOnly {
            guard case .glob(let glob)? = parts.first else { return false }
            return glob.matches(path[(path.lastIndex(of: slash).map { $0 + 1 } ?? 0)...])
        }
        guard path.starts(with: literalStart) else { return false }
        return matchesParts(path[literalStart.count...].split(separator: slash, omittingEmptySubsequences: false))
    }

    private func matchesParts(_ path: [ArraySlice<UInt8>]) -> Bool {
        var part = 0
        var position = 0
        var retry: (part: Int, position: Int)?
        while position < path.count {
            if part < parts.count, case .anyFolders = parts[part] {
                if part == parts.count - 1 { return true }
                retry = (part, position)
                part += 1
            } else if part < parts.count, case .glob(let glob) = parts[part], glob.matches(path[position]) {
                part += 1
                position += 1
            } else if let last = retry {
                retry = (last.part, last.position + 1)
                part = last.part + 1
                position = last.position + 1
            } else {
                return false
            }
        }
        return part == parts.count
    }

    private static func removeTrailingSpaces(from text: inout ArraySlice<UInt8>) {
        while text.last == UInt8(ascii: " ") {
            let backslashes = text.dropLast().reversed().prefix { $0 == UInt8(ascii: "\\") }.count
            if !backslashes.isMultiple(of: 2) { return }
            text.removeLast()
        }
    }
}
