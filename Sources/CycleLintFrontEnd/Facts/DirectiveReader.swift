/// The directives of a file, in its order. Costs next to nothing for a file that does not mention the tool.
package func directives(in tree: SyntaxTree) -> [Directive] {
    let hits = tree.source.bytes.withUnsafeBufferPointer { offsets(of: Directive.mark, in: $0) }
    return hits.isEmpty ? [] : DirectiveReader(tree).directives(at: hits)
}

/// Finds the directives among the comments of one file, and the lines that each is about.
struct DirectiveReader {
    private let tree: SyntaxTree
    private let lines: LineTable

    init(_ tree: SyntaxTree) {
        self.tree = tree
        lines = LineTable(tree.source.bytes)
    }

    /// `hits` are the offsets of `Directive.mark` in the file.
    func directives(at hits: [Int]) -> [Directive] {
        hits.compactMap(directive)
    }

    /// Nil unless the mark stands at the beginning of a comment.
    private func directive(at offset: Int) -> Directive? {
        let next = firstToken(behind: offset)
        let gapStart = next == 0 ? 0 : Int(tree.tokens[next - 1].end)
        guard gapStart <= offset, let comment = comment(around: offset, from: gapStart) else { return nil }
        // A comment may show a directive, as documentation does; it is one only where nothing but space is before it.
        let opener = tree.source.bytes[comment.lowerBound..<offset].drop { $0 == slash || $0 == star }
        guard opener.allSatisfy({ $0 == space || $0 == tab }) else { return nil }

        let start = offset + Directive.mark.utf8CodeUnitCount
        let text = String(decoding: tree.source.bytes[start..<comment.upperBound], as: UTF8.self)
        let line = line(of: offset)
        let directive = Directive(text: Substring(text), line: line, range: nil)
        return Directive(
            verb: directive.verb, rules: directive.rules, reason: directive.reason, line: line,
            range: target(of: directive.verb, line: line, nextToken: next).map(lines(from:)))
    }

    /// From the comment's first byte to the end of the line, or of the comment if that comes first. `gapStart` lies between two
    /// tokens, and there is nothing but space and comments from there to `offset`.
    private func comment(around offset: Int, from gapStart: Int) -> Range<Int>? {
        let bytes = tree.source.bytes
        var position = gapStart
        while position < offset {
            guard bytes[position] == slash, position + 1 < bytes.count else {
                position += 1
                continue
            }
            let isBlock = bytes[position + 1] == star
            let end = isBlock ? endOfBlockComment(from: position) : endOfLine(from: position)
            if offset < end {
                let textEnd = isBlock ? max(end - 2, offset) : end
                return position..<min(textEnd, endOfLine(from: offset))
            }
            position = max(end, position + 1)
        }
        return nil
    }

    private func endOfLine(from offset: Int) -> Int {
        let bytes = tree.source.bytes
        return bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    }

    /// Behind the `*/` that closes the comment; comments nest.
    private func endOfBlockComment(from start: Int) -> Int {
        let bytes = tree.source.bytes
        var depth = 0
        var position = start
        while position + 1 < bytes.count {
            if bytes[position] == slash, bytes[position + 1] == star {
                depth += 1
                position += 2
            } else if bytes[position] == star, bytes[position + 1] == slash {
                depth -= 1
                position += 2
                if depth == 0 { return position }
            } else {
                position += 1
            }
        }
        return bytes.count
    }

    /// The line that a verb is about; nil where there is none.
    private func target(of verb: String, line: Int, nextToken: Int) -> Int? {
        switch verb {
        case "disable:this":
            return line
        case "disable:next":
            return tree.tokens[nextToken...].lazy
                .filter { $0.kind != .endOfFile }.map { self.line(of: Int($0.offset)) }.first { $0 > line }
        default:
            return nil
        }
    }

    /// The line, and the lines of the declarations, closures and simple statements that begin there.
    private func lines(from line: Int) -> ClosedRange<Int> {
        var last = line
        for node in tree.nodes where node.end > node.first {
            if node.kind.isDeclaration || node.kind == .closureExpr {
                let begins = self.line(of: Int(tree.tokens[Int(node.first)].offset)) == line
                let isNamed = node.kind.isDeclaration && self.line(of: Int(tree.tokens[Int(node.token)].offset)) == line
                if begins || isNamed { last = max(last, lastLine(of: node)) }
            } else if node.kind.holdsStatements {
                var child = node.child
                while child != SyntaxTree.none {
                    let statement = tree.nodes[Int(child)]
                    if !statement.kind.isControlFlow, statement.end > statement.first,
                        self.line(of: Int(tree.tokens[Int(statement.first)].offset)) == line
                    {
                        last = max(last, lastLine(of: statement))
                    }
                    child = statement.next
                }
            }
        }
        return line...last
    }

    private func lastLine(of node: Node) -> Int {
        line(of: max(Int(tree.tokens[Int(node.end) - 1].end) - 1, 0))
    }

    private func line(of offset: Int) -> Int { lines.position(of: offset).line }

    /// Index of the first token that begins behind `offset`; the token at the end of the file begins behind everything.
    private func firstToken(behind offset: Int) -> Int {
        var low = 0
        var high = tree.tokens.count - 1
        while low < high {
            let middle = (low + high) / 2
            if Int(tree.tokens[middle].offset) > offset { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private var slash: UInt8 { UInt8(ascii: "/") }
    private var star: UInt8 { UInt8(ascii: "*") }
    private var space: UInt8 { UInt8(ascii: " ") }
    private var tab: UInt8 { UInt8(ascii: "\t") }
}

extension NodeKind {
    fileprivate var isDeclaration: Bool {
        switch self {
        case .classDecl, .structDecl, .enumDecl, .actorDecl, .protocolDecl, .extensionDecl, .funcDecl, .initDecl, .deinitDecl,
            .subscriptDecl, .varDecl, .accessor, .enumCaseDecl, .typealiasDecl, .associatedtypeDecl, .macroDecl:
            true
        default: false
        }
    }

    fileprivate var holdsStatements: Bool {
        switch self {
        case .sourceFile, .codeBlock, .closureExpr, .ifConfigClause: true
        default: false
        }
    }

    /// A directive before an `if` is not about everything in it.
    fileprivate var isControlFlow: Bool {
        switch self {
        case .ifExpr, .guardStmt, .whileStmt, .repeatStmt, .forStmt, .switchExpr, .doStmt, .deferStmt, .labeledStmt, .ifConfig:
            true
        default: false
        }
    }
}
