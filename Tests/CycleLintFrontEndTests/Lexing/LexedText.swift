import CycleLintFrontEnd

/// The tokens of a source as `kind text`, without the end of the file.
func tokens(_ source: String) -> [String] {
    var frontEnd = FrontEnd()
    let tree = frontEnd.lex(SourceFile(path: "A.swift", bytes: Array(source.utf8)))
    return (0..<tree.tokens.count - 1).map { "\(tree.tokens[$0].kind) \(tree.string(of: UInt32($0)))" }
}

/// The kinds of the tokens of a source, in one line.
func kinds(_ source: String) -> String {
    var frontEnd = FrontEnd()
    let tree = frontEnd.lex(SourceFile(path: "A.swift", bytes: Array(source.utf8)))
    return tree.tokens.dropLast().map { "\($0.kind)" }.joined(separator: " ")
}
