import CycleLintFrontEnd

/// Facts as text that a test can show: declarations in their order, each function with its body under it.
///
///     func f(x: Int) -> Int { x }
///     // function f(x x: Int) -> Int
///     //     0 local x
///     //     1 return 0 implicit
func dump(_ facts: FileFacts) -> String {
    FactsDump(facts: facts).text()
}

struct FactsDump {
    let facts: FileFacts

    func text() -> String {
        var lines: [String] = []
        if !facts.imports.isEmpty { lines.append("import " + facts.imports.map(name).joined(separator: ", ")) }
        for index in facts.types.indices { lines.append(type(index)) }
        for fact in facts.enumCases {
            lines.append("case \(owner(fact.type))\(name(fact.name))\(parameters(fact.parameters))\(clause(fact.clause))")
        }
        for fact in facts.properties { lines.append(property(fact)) }
        for index in facts.functions.indices { lines += function(index) }
        return lines.joined(separator: "\n")
    }

    func name(_ index: UInt32) -> String { index == 0 ? "_" : facts.names[Int(index)] }

    func owner(_ index: UInt32) -> String {
        guard index != FileFacts.none else { return "" }
        let fact = facts.types[Int(index)]
        let own = fact.kind == .extensionType ? type(reference: fact.target) : name(fact.name)
        return owner(fact.parent) + own + "."
    }

    func clause(_ index: UInt32) -> String {
        guard index != FileFacts.none else { return "" }
        let fact = facts.clauses[Int(index)]
        return " #\(fact.group).\(fact.branch)" + clause(fact.parent)
    }

    func range(_ range: FactRange) -> Range<Int> { Int(range.start)..<Int(range.start + range.count) }

    /// `x3`: the local of that index.
    func local(_ index: UInt32) -> String { "\(name(facts.locals[Int(index)].name))\(index)" }

    func types(_ list: FactRange) -> [String] { range(list).map { type(reference: facts.typeLists[$0]) } }

    func type(reference index: UInt32) -> String {
        guard index != FileFacts.none else { return "none" }
        let fact = facts.typeReferences[Int(index)]
        var prefix = ""
        if fact.flags & TypeReference.isEscaping != 0 { prefix += "@escaping " }
        if fact.flags & TypeReference.isAutoclosure != 0 { prefix += "@autoclosure " }
        if fact.flags & TypeReference.isSendable != 0 { prefix += "@Sendable " }
        if fact.flags & TypeReference.isInout != 0 { prefix += "inout " }
        return prefix + type(fact, types(fact.list))
    }

    private func type(_ fact: TypeReference, _ list: [String]) -> String {
        let all = list.joined(separator: ", ")
        func generic(_ list: some Collection<String>) -> String { list.isEmpty ? "" : "<\(list.joined(separator: ", "))>" }
        switch fact.kind {
        case .unknown: return "?"
        case .named: return name(fact.name) + generic(list)
        case .member: return list[0] + "." + name(fact.name) + generic(list.dropFirst())
        case .optional: return all + "?"
        case .implicitlyUnwrapped: return all + "!"
        case .array: return "[\(all)]"
        case .dictionary: return "[\(list.joined(separator: ": "))]"
        case .tuple: return "(\(all))"
        case .function:
            let arrow = fact.flags & TypeReference.isAsync != 0 ? "async ->" : "->"
            return "(\(list.dropLast().joined(separator: ", "))) \(arrow) \(list.last ?? "-")"
        case .opaque: return "some " + all
        case .existential: return "any " + all
        case .composition: return list.joined(separator: " & ")
        case .metatype: return all + ".Type"
        case .pack: return "pack " + all
        }
    }

    private func type(_ index: Int) -> String {
        let fact = facts.types[index]
        var line = "\(attributes(fact.attributes))\(fact.kind) \(owner(UInt32(index)).dropLast())"
        line += generics(fact.genericParameters)
        let inherits = types(fact.inherits)
        if !inherits.isEmpty { line += ": " + inherits.joined(separator: ", ") }
        if fact.kind != .extensionType && fact.target != FileFacts.none { line += " = " + type(reference: fact.target) }
        if fact.function != FileFacts.none { line += " in \(name(facts.functions[Int(fact.function)].name))" }
        return line + flags(fact.flags) + clause(fact.clause)
    }

    private func generics(_ list: FactRange) -> String {
        let all = facts.genericParameters[range(list)].map { fact in
            name(fact.name) + (fact.constraint == FileFacts.none ? "" : ": " + type(reference: fact.constraint))
        }
        return all.isEmpty ? "" : "<\(all.joined(separator: ", "))>"
    }

    private func attributes(_ list: FactRange) -> String { types(list).map { "@\($0) " }.joined() }

    private func parameters(_ list: FactRange) -> String {
        let all = facts.parameters[range(list)].map { fact in
            var text = "\(name(fact.label)) \(fact.local == FileFacts.none ? name(fact.name) : local(fact.local))"
            if fact.type != FileFacts.none { text += ": " + type(reference: fact.type) }
            if fact.isVariadic { text += "..." }
            if fact.defaultValue != FileFacts.none { text += " = f\(fact.defaultValue)" }
            return text
        }
        return "(\(all.joined(separator: ", ")))"
    }

    private func property(_ fact: PropertyFact) -> String {
        var line = "\(attributes(fact.attributes))property \(owner(fact.owner))\(name(fact.name))"
        if fact.type != FileFacts.none { line += ": " + type(reference: fact.type) }
        if fact.tupleIndex != FileFacts.none { line += " .\(fact.tupleIndex)" }
        for (label, index) in [
            ("=", fact.initializer), ("get", fact.getter), ("set", fact.setter), ("willSet", fact.willSet), ("didSet", fact.didSet),
        ] where index != FileFacts.none {
            line += " \(label) f\(index)"
        }
        return line + flags(fact.flags) + clause(fact.clause)
    }

    private func flags(_ flags: DeclarationFlags) -> String {
        let names: [(DeclarationFlags, String)] = [
            (.isPublic, "public"), (.isPrivate, "private"), (.isFinal, "final"), (.isStatic, "static"), (.isOverride, "override"),
            (.isObjC, "objc"), (.isLet, "let"), (.isLazy, "lazy"), (.isComputed, "computed"), (.isWeak, "weak"),
            (.isUnowned, "unowned"), (.isUnownedUnsafe, "unowned(unsafe)"), (.isMutating, "mutating"), (.isAsync, "async"),
            (.isThrowing, "throws"), (.isFailable, "failable"), (.isConvenience, "convenience"), (.isIndirect, "indirect"),
            (.isRequired, "required"), (.isNonisolated, "nonisolated"), (.isLocal, "isLocal"),
        ]
        let set = names.filter { flags.contains($0.0) }.map(\.1)
        return set.isEmpty ? "" : " {\(set.joined(separator: " "))}"
    }
}

// Functions and their bodies.
extension FactsDump {
    func function(_ index: Int) -> [String] {
        let fact = facts.functions[index]
        var line = "f\(index) \(attributes(fact.attributes))\(fact.kind) \(owner(fact.owner))\(name(fact.name))"
        line += generics(fact.genericParameters) + parameters(fact.parameters)
        if fact.result != FileFacts.none { line += " -> " + type(reference: fact.result) }
        if fact.parent != FileFacts.none { line += " in f\(fact.parent)" }
        if fact.accessorOf != FileFacts.none { line += " of f\(fact.accessorOf)" }
        if fact.captures.count > 0 { line += " [\(facts.captures[range(fact.captures)].map(capture).joined(separator: ", "))]" }
        if fact.freeLocals.count > 0 {
            line += " free \(facts.freeLocals[range(fact.freeLocals)].map { local($0.local) }.joined(separator: " "))"
        }
        if fact.mentionsSelf { line += " self" }
        line += flags(fact.flags) + clause(fact.clause)
        return [line] + facts.instructions[range(fact.body)].enumerated().map { "    \($0) \(instruction($1))" }
    }

    private func capture(_ fact: CaptureFact) -> String {
        "\(fact.mode) \(local(fact.local)) = \(fact.value)\(fact.isUsed ? "" : " unused")"
    }

    private func value(_ index: UInt32) -> String { index == FileFacts.none ? "none" : "\(index)" }

    private func selfLocal(_ index: UInt32) -> String { index == FileFacts.none ? "" : " self: \(local(index))" }

    private func list(_ instruction: Instruction) -> String {
        let all = facts.arguments[Int(instruction.b)..<Int(instruction.b + instruction.c)].map { argument in
            (argument.label == 0 ? "" : name(argument.label) + ": ") + value(argument.value)
                + (argument.flags & ArgumentFact.isTrailing == 0 ? "" : " trailing")
        }
        return "(\(all.joined(separator: ", ")))"
    }

    func instruction(_ i: Instruction) -> String {
        let chained = i.flags & Instruction.isChained == 0 ? "" : "?"
        let flag = i.flags & 1 != 0
        switch i.operation {
        case .unknown: return "unknown"
        case .selfValue: return "self" + (i.a == FileFacts.none ? "" : " \(local(i.a))")
        case .superValue: return "super" + (i.a == FileFacts.none ? "" : " \(local(i.a))")
        case .local: return "local \(local(i.a))"
        case .name: return "name \(name(i.a))" + selfLocal(i.b)
        case .typeValue: return "type \(type(reference: i.a))"
        case .literal: return "literal \(Literal(rawValue: i.a)!)" + (i.c > 0 ? list(i) : "")
        case .member: return "\(i.a)\(chained).\(name(i.b))"
        case .implicitMember: return ".\(name(i.a))"
        case .cast: return "\(i.a) as \(type(reference: i.b))"
        case .call: return "call \(i.a)\(chained)\(list(i))"
        case .subscriptCall: return "subscript \(i.a)\(chained)\(list(i))"
        case .closure: return "closure f\(i.a)"
        case .array: return "array\(list(i))"
        case .dictionary: return "dictionary\(list(i))"
        case .tuple: return "tuple\(list(i))"
        case .macro: return "#\(name(i.a))\(list(i))"
        case .keyPath: return "keyPath \(i.a == FileFacts.none ? "" : type(reference: i.a))\(list(i))"
        case .assign: return "\(i.a) = \(i.b)"
        case .discard: return "_"
        case .operatorCall: return "\(name(i.a))\(flag ? " postfix" : "")\(list(i))"
        case .select: return "select\(list(i))"
        case .await: return "await \(i.a)"
        case .inoutValue: return "&\(i.a)"
        case .element: return "element \(i.a)"
        case .payload: return "payload \(i.a) \(name(i.b)).\(i.c)"
        case .bind: return "bind \(local(i.a)) \(value(i.b))" + (flag ? " conditional" : "") + typed(i.a)
        case .localFunction: return "func \(local(i.a)) f\(i.b)"
        case .returnValue: return "return \(value(i.a))" + (flag ? " implicit" : "")
        case .throwValue: return "throw \(value(i.a))"
        case .yieldValue: return "yield \(value(i.a))"
        case .statement: return "statement \(i.a)"
        case .breakStatement: return "break"
        case .continueStatement: return "continue"
        case .doBegin: return "do"
        case .doEnd: return "do end"
        case .branchBegin: return "begin \(BranchKind(rawValue: i.a)!)"
        case .branchNext: return "next"
        case .branchEnd: return "end"
        case .loopBegin: return "loop \(LoopKind(rawValue: i.a)!)" + ["", " endless", " until cancelled"][Int(i.b)]
        case .loopEnd: return "loop end"
        case .deferBegin: return "defer"
        case .deferEnd: return "defer end"
        case .clauseBegin: return "#if\(clause(i.a))"
        case .clauseEnd: return "#endif"
        }
    }

    private func typed(_ local: UInt32) -> String {
        let type = facts.locals[Int(local)].type
        return (type == FileFacts.none ? "" : ": " + self.type(reference: type)) + flags(facts.locals[Int(local)].flags)
    }
}
