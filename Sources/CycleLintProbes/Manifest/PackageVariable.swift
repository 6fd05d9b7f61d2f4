/// The variable of a manifest that holds the package.
struct PackageVariable {
    let name: String

    /// Nil where no variable at the top of the file does, or several of different names might.
    init?(_ file: SourceTree) {
        let bindings = Self.topLevel(file.tree.root, file).filter { file.kind($0) == .varDecl }.flatMap(file.children).filter { file.kind($0) == .binding }
        let made = bindings.filter { Self.makesPackage($0, file) }.map(file.tokenText)
        let names = Set(made.isEmpty ? bindings.map(file.tokenText).filter { $0 == "package" } : made)
        guard names.count == 1, let name = names.first else { return nil }
        self.name = name
    }

    /// The statements of the file, those in an `#if` too.
    private static func topLevel(_ node: UInt32, _ file: SourceTree) -> [UInt32] {
        file.children(node).flatMap { [.ifConfig, .ifConfigClause].contains(file.kind($0)) ? topLevel($0, file) : [$0] }
    }

    private static func makesPackage(_ binding: UInt32, _ file: SourceTree) -> Bool {
        let words = file.children(binding).filter { [.typeAnnotation, .initializer].contains(file.kind($0)) }.map { file.text($0).filter { !$0.isWhitespace } }
        return words.contains { $0.wholeMatch(of: /:(PackageDescription\.)?Package|=(PackageDescription\.)?Package(\.init)?\([\s\S]*/) != nil }
    }
}
