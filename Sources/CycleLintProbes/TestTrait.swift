import CycleLintFrontEnd
import CycleLintRules

/// The trait of a test by which it waits for its objects, known as ours by its label:
///
///     @Test("closes", .expectToGoAway("Feed · 3f9a2c"))
enum TestTrait {
    private static let name = "expectToGoAway"

    /// Whether it is plain where the trait goes: before all arguments, or behind the test's name.
    static func isPossible(_ attribute: UInt32, _ file: SourceTree) -> Bool {
        let arguments = arguments(of: attribute, file)
        if let first = arguments.first { return hasArguments(attribute, file) && (isName(first, file) || isTrait(first, file) || isLabelled(first, file)) }
        return !hasArguments(attribute, file)
    }

    /// Nil where the attribute has such a trait, whoever wrote it.
    static func insertion(into attribute: UInt32, label: String, _ file: SourceTree) -> TextEdit? {
        let arguments = arguments(of: attribute, file)
        if arguments.contains(where: { value(of: $0, file).map { isExpectation($0, file) } == true }) { return nil }
        let trait = ".\(name)(\"\(label)\")"
        guard let first = arguments.first, case let range = file.range(first) else {
            let end = file.range(attribute).upperBound
            return TextEdit(end..<end, "(\(trait))")
        }
        return isName(first, file) ? TextEdit(range.upperBound..<range.upperBound, ", " + trait) : TextEdit(range.lowerBound..<range.lowerBound, trait + ", ")
    }

    /// Nil where the attribute has no trait of ours.
    static func removal(from attribute: UInt32, _ file: SourceTree) -> TextEdit? {
        let arguments = arguments(of: attribute, file)
        guard let index = arguments.firstIndex(where: { isOurs($0, file) }), case let range = file.range(arguments[index]) else { return nil }
        if arguments.count == 1, let name = file.children(attribute).first { return TextEdit(file.range(name).upperBound..<file.range(attribute).upperBound) }
        if index == 0 { return TextEdit(range.lowerBound..<file.range(arguments[1]).lowerBound) }
        return TextEdit(endOfValue(arguments[index - 1], file)..<range.upperBound)
    }

    private static func isOurs(_ argument: UInt32, _ file: SourceTree) -> Bool {
        guard let call = value(of: argument, file), isExpectation(call, file), case let parts = file.children(call), parts.count == 2, let label = value(of: parts[1], file) else { return false }
        return file.kind(label) == .stringLiteral && ProbeLabel.isLabel(file.text(label))
    }

    private static func isExpectation(_ value: UInt32, _ file: SourceTree) -> Bool {
        guard file.kind(value) == .callExpr, let callee = file.children(value).first else { return false }
        return file.tokenText(callee) == name
    }

    private static func arguments(of attribute: UInt32, _ file: SourceTree) -> [UInt32] { file.children(attribute).filter { file.kind($0) == .argument } }

    private static func hasArguments(_ attribute: UInt32, _ file: SourceTree) -> Bool { file.tree.nodes[Int(attribute)].flags & NodeFlag.hasArguments != 0 }

    private static func value(of argument: UInt32, _ file: SourceTree) -> UInt32? { file.children(argument).last }

    private static func endOfValue(_ argument: UInt32, _ file: SourceTree) -> Int { value(of: argument, file).map { file.range($0).upperBound } ?? file.range(argument).upperBound }

    private static func isName(_ argument: UInt32, _ file: SourceTree) -> Bool { value(of: argument, file).map { file.kind($0) == .stringLiteral && file.range($0) == file.range(argument) } == true }

    private static func isTrait(_ argument: UInt32, _ file: SourceTree) -> Bool { file.text(argument).hasPrefix(".") }

    private static func isLabelled(_ argument: UInt32, _ file: SourceTree) -> Bool { file.text(argument).hasPrefix("arguments:") }
}
