import CycleLintFrontEnd

/// The line that imports the library, with a comment by which it is known as ours.
struct ProbeImport {
    private let file: SourceTree
    private static let module = "ShouldGoAway"
    /// The comment behind lines that are not known as ours by their form.
    static let mark = "for the probes of cyclelint --fix"
    private static let line = "import ShouldGoAway  // \(mark)"

    init(_ file: SourceTree) { self.file = file }

    private func isOfModule(_ declaration: UInt32) -> Bool { file.kind(declaration) == .importDecl && file.tokenText(declaration) == Self.module }

    /// Nil where the library is imported.
    var insertion: TextEdit? {
        let declarations = file.children(file.tree.root)
        if declarations.contains(where: isOfModule) { return nil }
        if let last = declarations.last(where: { file.kind($0) == .importDecl }), case let end = file.range(last).upperBound, file.endsLine(end), let next = file.nextLine(end) {
            return TextEdit(next..<next, Self.line + file.lineEnd(end))
        }
        let otherImport = declarations.first { file.kind($0) == .importDecl }
        guard let first = otherImport ?? declarations.first else { return nil }
        let start = behindHeader(of: first)
        let lineEnd = file.lineEnd(start)
        return TextEdit(start..<start, Self.line + lineEnd + (otherImport == nil ? lineEnd : ""))
    }

    /// The start of the first line that belongs to a declaration: its comment, unless an empty line lies between them.
    private func behindHeader(of declaration: UInt32) -> Int {
        let start = file.range(declaration).lowerBound
        let first = file.tree.nodes[Int(declaration)].first
        let gap = (first == 0 ? 0 : Int(file.tree.tokens[Int(first) - 1].end))..<start
        let comments = blockComments(in: gap)
        var line = file.lines.position(of: start).line
        func isBlank(_ line: Int) -> Bool {
            let start = file.lines.start(ofLine: line)
            return file.bytes[start..<file.lines.start(ofLine: line + 1)].allSatisfy { $0 <= 0x20 } && !comments.contains { $0.contains(start) }
        }
        while line > 1, file.lines.start(ofLine: line) > gap.lowerBound, !isBlank(line - 1) { line -= 1 }
        guard line == 1 else { return file.lines.start(ofLine: line) }
        // A `#!` line stays first.
        let top = file.lineStart(0)
        return file.bytes[top...].starts(with: [0x23, 0x21]) ? file.nextLine(top) ?? top : top
    }

    /// The comments from `/*` to `*/` between two tokens. They nest.
    private func blockComments(in gap: Range<Int>) -> [Range<Int>] {
        var comments: [Range<Int>] = []
        var depth = 0
        var opening = 0
        var index = gap.lowerBound
        while index + 1 < gap.upperBound {
            switch (file.bytes[index], file.bytes[index + 1]) {
            case (0x2F, 0x2A):
                if depth == 0 { opening = index }
                depth += 1
                index += 2
            case (0x2A, 0x2F) where depth > 0:
                depth -= 1
                index += 2
                if depth == 0 { comments.append(opening..<index) }
            case (0x2F, 0x2F) where depth == 0: index = file.nextLine(index) ?? gap.upperBound
            default: index += 1
            }
        }
        return comments
    }

    /// Nil where our import is not there, or where something else than a few ranges of the file needs the library.
    func removal(with removed: [Range<Int>]) -> TextEdit? {
        guard let declaration = file.children(file.tree.root).first(where: isOfModule), case let range = file.range(declaration), let next = file.nextLine(range.upperBound),
            case let written = String(decoding: file.bytes[range.upperBound..<next], as: UTF8.self), written.contains(Self.mark), file.indentation(range.lowerBound) != nil
        else { return nil }
        let first = file.lineStart(range.lowerBound)
        var end = next
        // As the only import it was given an empty line behind it.
        let isOnly = !file.children(file.tree.root).contains { file.kind($0) == .importDecl && $0 != declaration }
        if isOnly, case let behind = file.bytes[next...].drop(while: { $0 == 0x20 || $0 == 0x09 }), behind.first == 0x0A || behind.first == 0x0D { end = file.nextLine(next) ?? next }
        let isNeeded = file.tree.tokens.indices.contains { index in
            let token = file.tree.tokens[index]
            guard token.kind == .identifier, case let offset = Int(token.offset), !(first..<next).contains(offset), !removed.contains(where: { $0.contains(offset) }) else { return false }
            let text = file.tree.string(of: UInt32(index))
            return text == Self.module || text == "shouldGoAway"
        }
        return isNeeded ? nil : TextEdit(first..<end)
    }
}
