import CycleLintFrontEnd
import CycleLintRules

/// The test whose body a block belongs to: an object that is still there at its end makes it fail.
enum TestFunction: Equatable {
    case xcTest
    /// With its attribute `@Test`.
    case swiftTesting(UInt32)

    /// Nil where the block is no part of a test, or the test has no form for that. `isInTestCase`: the function's class is one of XCTest.
    init?(around block: UInt32, isInTestCase: Bool, _ file: SourceTree) {
        guard let function = Self.function(around: block, file), [.memberBlock, .sourceFile].contains(file.kind(file.parent(function))) else { return nil }
        let parts = file.children(function)
        if let attribute = parts.first(where: { file.kind($0) == .attribute && file.tokenText($0) == "Test" }) {
            guard TestTrait.isPossible(attribute, file), Self.imports("Testing", file) else { return nil }
            self = .swiftTesting(attribute)
        } else {
            let isMethod = !parts.contains { file.kind($0) == .modifier && ["static", "class"].contains(file.tokenText($0)) }
            let hasParameters = parts.contains { file.kind($0) == .parameters && !file.children($0).isEmpty }
            guard isInTestCase, isMethod, !hasParameters, file.tokenText(function).hasPrefix("test") else { return nil }
            self = .xcTest
        }
    }

    /// Whether a line, counted from 1, is one of the test's.
    static func contains(line: Int, around block: UInt32, _ file: SourceTree) -> Bool {
        guard let range = function(around: block, file).map(file.range) else { return false }
        return (file.lines.position(of: range.lowerBound).line...file.lines.position(of: range.upperBound).line).contains(line)
    }

    private static func function(around block: UInt32, _ file: SourceTree) -> UInt32? {
        var node = block
        while node != SyntaxTree.none {
            switch file.kind(node) {
            case .funcDecl: return node
            case .closureExpr, .memberBlock, .accessor, .initDecl, .deinitDecl: return nil
            default: node = file.parent(node)
            }
        }
        return nil
    }

    private static func imports(_ module: String, _ file: SourceTree) -> Bool {
        file.children(file.tree.root).contains { file.kind($0) == .importDecl && file.tokenText($0) == module }
    }
}
