/// What the text of a `Package.swift` tells without being run: the package's name, and the targets that it names.
struct PackageManifest {
    /// Nil where the name is not a plain string.
    let name: String?
    /// Targets that do not name their folder, by whether they are tests.
    let plainTargets: (sources: [String], tests: [String])
    /// Name and folder, relative to the manifest, without slashes at its ends; empty for the manifest's own folder.
    /// Folders further in come first.
    let targets: [(name: String, folder: String)]

    init(_ text: String) {
        name = text.firstMatch(of: /\bPackage\s*\(\s*name\s*:\s*"([^"\\]+)"/).map { String($0.1) }
        var targets: [(name: String, folder: String)] = []
        var plain: (sources: [String], tests: [String]) = ([], [])
        for match in text.matches(of: /\.(target|executableTarget|testTarget|macro)\s*\(/) {
            let call = Self.call(in: text[match.range.upperBound...])
            guard let name = call.firstMatch(of: /\bname\s*:\s*"([^"\\]+)"/).map({ String($0.1) }) else { continue }
            if let path = call.firstMatch(of: /\bpath\s*:\s*"([^"\\]*)"/) {
                targets.append((name, path.1.split(separator: "/").filter { $0 != "." }.joined(separator: "/")))
            } else if match.1 == "testTarget" {
                plain.tests.append(name)
            } else {
                plain.sources.append(name)
            }
        }
        plainTargets = plain
        self.targets = targets.sorted { $0.folder.utf8.count > $1.folder.utf8.count }
    }

    /// Name of the target that a file at a path relative to the manifest belongs to, if that target names its folder.
    func target(ofFile path: String) -> String? {
        targets.first { $0.folder.isEmpty || path.hasPrefix($0.folder + "/") }?.name
    }

    /// What stands before the parenthesis that closes a call, which is open where `text` begins.
    private static func call(in text: Substring) -> Substring {
        var depth = 1
        var isInString = false
        var index = text.startIndex
        while index < text.endIndex {
            switch text[index] {
            case "\\" where isInString: index = text.index(after: index)
            case "\"": isInString.toggle()
            case "(" where !isInString: depth += 1
            case ")" where !isInString:
                depth -= 1
                if depth == 0 { return text[..<index] }
            default: break
            }
            if index < text.endIndex { index = text.index(after: index) }
        }
        return text
    }
}
