import CycleLintFrontEnd
import CycleLintOwnership
import CycleLintRules

/// The places for probes of what properties own: where they let go of it, and in the `deinit` of their type.
struct PropertySites {
    private let file: SourceTree
    /// By the index of the wish.
    private(set) var sites: [Int: [ProbeSite]] = [:]

    /// What a wish for a property says.
    private struct Owned {
        var wish: Int
        var by: ProbePlace.OwnedBy
        var label: String
        var property: String { by.property }
        var form: ObjectAccess.Form { by.form }
    }

    init(_ wishes: [ProbeWish], _ file: SourceTree) {
        self.file = file
        var byType: [[String]: [Owned]] = [:]
        for (index, wish) in wishes.enumerated() {
            guard case .property(let owned) = wish.place.kind else { continue }
            byType[owned.type, default: []].append(Owned(wish: index, by: owned, label: wish.label))
        }
        guard !byType.isEmpty else { return }
        for node in file.tree.nodes.indices.dropFirst().map(UInt32.init) {
            switch file.kind(node) {
            case .classDecl: if let owned = byType[file.typeName(node)] { searchDeinit(of: node, owned) }
            case .sequenceExpr, .callExpr:
                guard file.kind(file.parent(node)) == .codeBlock, let type = enclosingType(node), let owned = byType[file.typeName(type)] else { continue }
                for owned in owned where owned.by.isAlone { searchRelease(node, owned) }
            default: break
            }
        }
    }

    private func enclosingType(_ node: UInt32) -> UInt32? {
        var current = file.parent(node)
        while current != SyntaxTree.none {
            switch file.kind(current) {
            case .classDecl, .extensionDecl: return current
            case .structDecl, .enumDecl, .actorDecl, .protocolDecl, .closureExpr: return nil
            default: current = file.parent(current)
            }
        }
        return nil
    }

    // MARK: The owner's deinit

    private mutating func searchDeinit(of type: UInt32, _ owned: [Owned]) {
        guard let members = file.children(type).last, file.kind(members) == .memberBlock else { return }
        let written = file.children(members).first { file.kind($0) == .deinitDecl }
        if let written, let body = file.body(of: written), !AddedMember.isOne(written, file) {
            guard let first = file.children(body).first, OrdinaryCode.contains(body, file) else { return }
            for owned in owned where !binds(owned.property, in: written) && (!owned.by.isBoundToActor || file.text(written).contains("isolated deinit")) {
                let text = text(owned)
                if isInserted(text, into: body) {
                    sites[owned.wish, default: []].append(ProbeSite(edit: TextEdit(0..<0), position: .ownerDeinit, isPresent: true))
                } else if var site = ReleaseSite.before(first, text, file) {
                    site.position = .ownerDeinit
                    sites[owned.wish, default: []].append(site)
                }
            }
        } else if case let addable = owned.filter(\.by.mayAddDeinit), !addable.isEmpty, OrdinaryCode.hasHarmlessAttributes(type, file) {
            addDeinit(for: addable, written, in: members)
        }
    }

    private func isInserted(_ text: ProbeText, into body: UInt32) -> Bool {
        file.children(body).lazy.map { InsertedProbe($0, file) }.prefix { $0 != nil }.contains { $0?.object == text.object }
    }

    private mutating func addDeinit(for owned: [Owned], _ written: UInt32?, in members: UInt32) {
        let texts = owned.map { text($0) }
        if let written, let body = file.children(written).last {
            for (owned, text) in zip(owned, texts) where isInserted(text, into: body) {
                sites[owned.wish, default: []].append(ProbeSite(edit: TextEdit(0..<0), position: .ownerDeinit, isPresent: true))
            }
            return
        }
        guard let edit = AddedMember.insertion(of: AddedMember.deinitLines(texts), into: members, file) else { return }
        for (index, owned) in owned.enumerated() {
            // All stand in one edit.
            sites[owned.wish, default: []].append(ProbeSite(edit: index == 0 ? edit : TextEdit(edit.range), position: .ownerDeinit, isPresent: false))
        }
    }

    private func text(_ owned: Owned, base: String? = nil) -> ProbeText { ProbeText(base ?? owned.property, ObjectAccess(form: owned.form), label: owned.label) }

    // MARK: Where it lets go

    private mutating func searchRelease(_ statement: UInt32, _ owned: Owned) {
        guard let (base, text) = release(by: statement, owned), let function = enclosingFunction(statement), OrdinaryCode.contains(file.parent(statement), file),
            base != owned.property || !binds(owned.property, in: function), let site = ReleaseSite.before(statement, text, file)
        else { return }
        sites[owned.wish, default: []].append(site)
    }

    /// A function or accessor, that returns no object and is no initialiser or `deinit`.
    private func enclosingFunction(_ statement: UInt32) -> UInt32? {
        var node = file.parent(statement)
        while node != SyntaxTree.none {
            switch file.kind(node) {
            case .funcDecl:
                let result = file.children(node).first { file.kind($0) == .returnClause }.flatMap { file.children($0).first }.map(file.text)
                return result == nil || ["Void", "()", "Bool", "Int"].contains(result) ? node : nil
            case .accessor: return file.tokenText(node) == "set" || file.tokenText(node) == "didSet" ? node : nil
            case .initDecl, .deinitDecl, .closureExpr, .subscriptDecl, .memberBlock: return nil
            default: node = file.parent(node)
            }
        }
        return nil
    }

    /// How the statement names the property, and the probe for what it lets go of.
    private func release(by statement: UInt32, _ owned: Owned) -> (base: String, ProbeText)? {
        let parts = file.children(statement)
        let isList = owned.form == .elements || owned.form == .values
        if file.kind(statement) == .sequenceExpr {
            guard parts.count == 3, file.kind(parts[1]) == .assignmentOperator, !file.mentions(owned.property, parts[2]) else { return nil }
            if isProperty(parts[0], owned.property) { return (file.text(parts[0]), text(owned, base: file.text(parts[0]))) }
            // `handlers[key] = nil`
            guard owned.form == .values, file.kind(parts[0]) == .subscriptExpr, file.kind(parts[2]) == .nilLiteral, let base = file.children(parts[0]).first, isProperty(base, owned.property),
                let key = plainArgument(of: parts[0])
            else { return nil }
            return (file.text(base), ProbeText("\(file.text(base))[\(key)]", ObjectAccess(form: .object), label: owned.label))
        }
        guard isList, let callee = parts.first, file.kind(callee) == .memberExpr, let base = file.children(callee).first, isProperty(base, owned.property) else { return nil }
        let name = file.text(base)
        func one(_ object: String) -> (String, ProbeText) { (name, ProbeText(object, ObjectAccess(form: .object), label: owned.label)) }
        switch file.tokenText(callee) {
        case "removeAll" where parts.count == 1 || file.text(parts[1]).hasPrefix("keepingCapacity"): return (name, text(owned, base: name))
        case "removeLast" where parts.count == 1 && owned.form == .elements: return one(name + ".last")
        case "removeFirst" where parts.count == 1 && owned.form == .elements: return one(name + ".first")
        case "removeValue" where owned.form == .values: return plainArgument(of: statement).map { one("\(name)[\($0)]") }
        case "remove" where owned.form == .elements && parts.count == 2 && file.text(parts[1]).hasPrefix("at:"): return plainArgument(of: statement).map { one("\(name)[\($0)]") }
        default: return nil
        }
    }

    /// `name` or `self.name`
    private func isProperty(_ expression: UInt32, _ name: String) -> Bool {
        switch file.kind(expression) {
        case .identifierExpr: file.text(expression) == name
        case .memberExpr: file.tokenText(expression) == name && file.children(expression).first.map { file.kind($0) == .selfExpr } == true
        default: false
        }
    }

    /// The only argument, if it can be written twice.
    private func plainArgument(of call: UInt32) -> String? {
        let arguments = file.children(call).dropFirst()
        guard arguments.count == 1, let value = arguments.first.flatMap({ file.children($0).first }) else { return nil }
        switch file.kind(value) {
        case .identifierExpr, .integerLiteral, .stringLiteral, .selfExpr: return file.text(value)
        default: return nil
        }
    }

    /// Whether a parameter or variable of the function has the property's name.
    private func binds(_ name: String, in function: UInt32) -> Bool {
        let range = file.range(function)
        return file.tree.nodes.indices.dropFirst().map(UInt32.init).contains { node in
            [.identifierPattern, .parameter, .closureParameter, .captureItem, .optionalBinding].contains(file.kind(node)) && file.tokenText(node) == name
                && range.contains(file.range(node).lowerBound)
        }
    }
}
