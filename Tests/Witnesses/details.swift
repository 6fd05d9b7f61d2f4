// Prints what swift-syntax (the copy inside the Swift toolchain) sees in Swift files of types, effects, modifiers and attributes.
// The lines are those of `DetailOutline`. usage: details FILE...
// build: swiftc -O -swift-version 5 -I HOST -L HOST -Xlinker -rpath -Xlinker HOST -lSwiftSyntax -lSwiftParser details.swift -o details
//        where HOST is lib/swift/host of the toolchain
import SwiftParser
import SwiftSyntax
#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

final class Details: SyntaxAnyVisitor {
    var lines: [(Int, Int, String)] = []

    func put(_ node: some SyntaxProtocol, _ word: String, _ text: String) {
        let offset = node.positionAfterSkippingLeadingTrivia.utf8Offset
        lines.append((offset, lines.count, "\(word) \(offset) \(text)"))
    }

    func effects(_ node: some SyntaxProtocol, _ isAsync: Bool, _ isThrowing: Bool) {
        put(node, "effects", (isAsync ? "async" : "-") + (isThrowing ? " throws" : " -"))
    }

    override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
        let specifiers = node.signature.effectSpecifiers
        effects(node.funcKeyword, specifiers?.asyncSpecifier != nil, specifiers?.throwsClause != nil)
        return .visitChildren
    }
    override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind {
        let specifiers = node.signature.effectSpecifiers
        effects(node.initKeyword, specifiers?.asyncSpecifier != nil, specifiers?.throwsClause != nil)
        return .visitChildren
    }
    override func visit(_ node: AccessorDeclSyntax) -> SyntaxVisitorContinueKind {
        effects(node.accessorSpecifier, node.effectSpecifiers?.asyncSpecifier != nil, node.effectSpecifiers?.throwsClause != nil)
        return .visitChildren
    }
    override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind {
        if let signature = node.signature {
            effects(node.leftBrace, signature.effectSpecifiers?.asyncSpecifier != nil, signature.effectSpecifiers?.throwsClause != nil)
        }
        return .visitChildren
    }
    override func visit(_ node: DeclModifierSyntax) -> SyntaxVisitorContinueKind {
        put(node, "modifier", packed(node))
        return .visitChildren
    }
    override func visit(_ node: ForStmtSyntax) -> SyntaxVisitorContinueKind {
        let words = [node.tryKeyword?.text, node.awaitKeyword?.text, node.caseKeyword?.text].compactMap { $0 }
        put(node.forKeyword, "for", words.isEmpty ? "-" : words.joined(separator: " "))
        return .visitChildren
    }
    override func visit(_ node: FunctionParameterSyntax) -> SyntaxVisitorContinueKind {
        put(node.firstName, "parameter", "\(node.firstName.text) \(node.secondName?.text ?? "-")\(node.ellipsis == nil ? "" : " ...")")
        return .visitChildren
    }
    override func visit(_ node: GenericParameterSyntax) -> SyntaxVisitorContinueKind {
        put(node.name, "generic", node.name.text + (node.specifier.map { " " + $0.text } ?? ""))
        return .visitChildren
    }
    override func visit(_ node: AttributeSyntax) -> SyntaxVisitorContinueKind {
        put(node, "attribute", packed(node.attributeName))
        return .skipChildren
    }
    override func visit(_ node: KeyPathExprSyntax) -> SyntaxVisitorContinueKind {
        walk(node.components)
        return .skipChildren
    }
    /// The outermost types.
    override func visitAny(_ node: Syntax) -> SyntaxVisitorContinueKind {
        guard let type = node.as(TypeSyntax.self) else { return .visitChildren }
        put(type, "type", text(type).filter { $0 != "`" })
        for attribute in attributes(in: Syntax(type)) { put(attribute, "attribute", packed(attribute.attributeName)) }
        return .skipChildren
    }

    func attributes(in node: Syntax) -> [AttributeSyntax] {
        if let attribute = node.as(AttributeSyntax.self) { return [attribute] }
        return node.children(viewMode: .sourceAccurate).flatMap(attributes)
    }

    func packed(_ node: some SyntaxProtocol) -> String { node.tokens(viewMode: .sourceAccurate).map(\.text).joined() }

    func arguments(_ clause: GenericArgumentClauseSyntax?) -> String {
        guard let clause else { return "" }
        return "<" + clause.arguments.map { argument(Syntax($0.argument)) }.joined(separator: ",") + ">"
    }

    func argument(_ node: Syntax) -> String {
        if let argument = node.as(GenericArgumentSyntax.self) { return self.argument(Syntax(argument.argument)) }
        return node.as(TypeSyntax.self).map(text) ?? packed(node)
    }

    func text(_ type: TypeSyntax) -> String {
        switch type.as(TypeSyntaxEnum.self) {
        case .arrayType(let type): "[" + text(type.element) + "]"
        case .attributedType(let type): text(type.baseType)
        case .classRestrictionType: "class"
        case .compositionType(let type): type.elements.map { text($0.type) }.filter { $0 != "Any" }.joined(separator: "&")
        case .dictionaryType(let type): "[" + text(type.key) + ":" + text(type.value) + "]"
        case .functionType(let type):
            "(" + type.parameters.map { text($0.type) }.joined(separator: ",") + ")"
                + (type.effectSpecifiers?.asyncSpecifier == nil ? "" : "async") + (type.effectSpecifiers?.throwsClause == nil ? "" : "throws")
                + "->" + text(type.returnClause.type)
        case .identifierType(let type): type.name.text + arguments(type.genericArgumentClause)
        case .implicitlyUnwrappedOptionalType(let type): text(type.wrappedType) + "!"
        case .inlineArrayType(let type): "[" + argument(Syntax(type.count)) + "of" + argument(Syntax(type.element)) + "]"
        case .memberType(let type): text(type.baseType) + "." + type.name.text + arguments(type.genericArgumentClause)
        case .metatypeType(let type): text(type.baseType) + "." + type.metatypeSpecifier.text
        case .optionalType(let type): text(type.wrappedType) + "?"
        case .packElementType(let type): "each" + text(type.pack)
        case .packExpansionType(let type): "repeat" + text(type.repetitionPattern)
        case .someOrAnyType(let type): type.someOrAnySpecifier.text + text(type.constraint)
        case .suppressedType(let type): "~" + text(type.type)
        case .tupleType(let type): "(" + type.elements.map { text($0.type) }.joined(separator: ",") + ")"
        default: packed(type)
        }
    }
}

func contents(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
}

for path in CommandLine.arguments.dropFirst() {
    guard let bytes = contents(path) else {
        print("file \(path)\nunreadable")
        continue
    }
    let tree = bytes.withUnsafeBufferPointer { Parser.parse(source: $0) }
    let details = Details(viewMode: .sourceAccurate)
    details.walk(tree)
    print("file \(path)\n\(tree.hasError ? "error 1" : "error 0")")
    for line in details.lines.sorted(by: { ($0.0, $0.1) < ($1.0, $1.1) }) { print(line.2) }
}
