import CycleLintFrontEnd

/// The lines that import the library, with a comment by which they are known as ours. In tests that are to fail it is the library for tests, by which the other
/// one is imported, too.
struct ProbeImport {
    private let file: SourceTree
    static let library = LibraryOrigin.library
    static let testingLibrary = LibraryOrigin.testingLibrary
    private static let libraries: Set<String> = [library, testingLibrary]
    /// The comment behind lines that are not known as ours by their form.
    static let mark = "for the probes of cyclelint --fix"
    private static func line(_ module: String) -> String { "import \(module)  // \(mark)" }

    init(_ file: SourceTree) { self.file = file }

    private func isImport(_ declaration: UInt32, of modules: Set<String>) -> Bool { file.kind(declaration) == .importDecl && modules.contains(file.tokenText(declaration)) }

    /// For what needs these modules; nil where all of them are imported.
    func insertion(of modules: Set<String>) -> TextEdit? {
        let module = modules.contains(Self.testingLibrary) ? Self.testingLibrary : Self.library
        if modules.isEmpty { return nil }
        let declarations = file.children(file.tree.root)
        if declarations.contains(where: { isImport($0, of: [module, Self.testingLibrary]) }) { return nil }
        if let last = declarations.last(where: { file.kind($0) == .importDecl }), case let end = file.range(last).upperBound, file.endsLine(end), let next = file.nextLine(end) {
            return TextEdit(next..<next, Self.line(module) + file.lineEnd(end))
        }
        let otherImport = declarations.first { file.kind($0) == .importDecl }
        guard let first = otherImport ?? declarations.first else { return nil }
        let start = behindHeader(of: first)
        let lineEnd = file.lineEnd(start)
        return TextEdit(start..<start, Self.line(module) + lineEnd + (otherImport == nil ? lineEnd : ""))
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

    /// Of our imports, but for what something else than a few ranges of the file needs.
    func removals(with removed: [Range<Int>]) -> [TextEdit] {
        let imports = file.children(file.tree.root).filter { file.kind($0) == .importDecl }
        let ours = imports.compactMap { declaration in lines(of: declaration).map { (module: file.tokenText(declaration), lines: $0) } }
        if ours.isEmpty { return [] }
        let others = Set(imports.filter { lines(of: $0) == nil }.map(file.tokenText))
        let used = names(outside: imports.map(file.range) + removed)
        let needsTesting = !used.isDisjoint(with: [Self.testingLibrary, "expectToGoAway"]) && !others.contains(Self.testingLibrary)
        let needsLibrary = !used.isDisjoint(with: [Self.library, "shouldGoAway"]) && others.isDisjoint(with: Self.libraries)
        let keepsTesting = needsTesting || needsLibrary && !ours.contains { $0.module == Self.library }
        let leaving = ours.filter { $0.module == Self.testingLibrary ? !keepsTesting : !needsLibrary || keepsTesting }.map(\.lines)
        return leaving.map { lines in
            var end = lines.upperBound
            // As the only import it was given an empty line behind it.
            let isLast = imports.count == leaving.count && lines == leaving.last
            if isLast, case let behind = file.bytes[end...].drop(while: { $0 == 0x20 || $0 == 0x09 }), behind.first == 0x0A || behind.first == 0x0D { end = file.nextLine(end) ?? end }
            return TextEdit(lines.lowerBound..<end)
        }
    }

    /// Of an import that is ours; otherwise nil.
    private func lines(of declaration: UInt32) -> Range<Int>? {
        guard isImport(declaration, of: Self.libraries), case let range = file.range(declaration), let next = file.nextLine(range.upperBound),
            case let written = String(decoding: file.bytes[range.upperBound..<next], as: UTF8.self), written.contains(Self.mark), file.indentation(range.lowerBound) != nil
        else { return nil }
        return file.lineStart(range.lowerBound)..<next
    }

    private func names(outside ranges: [Range<Int>]) -> Set<String> {
        Set(file.tree.tokens.indices.lazy.filter { index in
            let token = file.tree.tokens[index]
            return token.kind == .identifier && !ranges.contains { $0.contains(Int(token.offset)) }
        }.map { file.tree.string(of: UInt32($0)) })
    }
}
