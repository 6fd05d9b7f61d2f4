// Functions, initialisers, subscripts, and their parameters.
extension FactsBuilder {
    /// Whether a parameter's only name is its label too.
    enum Labels { case name, explicit, never }

    /// A `funcDecl`, `initDecl` or `deinitDecl`. A local function is told the local that stands for it.
    mutating func function(_ node: UInt32, _ kind: FunctionKind, local: UInt32 = none) -> UInt32 {
        let heading = heading(node)
        let token = token(node)
        let name =
            switch kind {
            case .initializer: name("init")
            case .deinitializer: name("deinit")
            default: name(token)
            }
        var flags = heading.flags
        if has(NodeFlag.isAsync, node) { flags.insert(.isAsync) }
        if has(NodeFlag.isThrowing, node) { flags.insert(.isThrowing) }
        if kind == .initializer && has(NodeFlag.failable, node) { flags.insert(.isFailable) }
        let index = beginFunction(
            kind, name: name, flags: flags, offset: offset(token), end: end(node), isLinked: kind == .localFunction)
        facts.functions[Int(index)].attributes = heading.attributes
        if local != Self.none { facts.locals[Int(local)].code = index }
        signature(from: heading.rest, of: Int(index))
        endFunction()
        return index
    }

    private mutating func signature(from first: UInt32, of function: Int) {
        var part = first
        while part != 0 {
            switch kind(part) {
            case .genericParameters: facts.functions[function].genericParameters = genericParameters(part)
            case .parameters:
                let labels: Labels = facts.functions[function].kind == .subscriptDeclaration ? .explicit : .name
                let parameters = parameters(part, labels: labels)
                facts.functions[function].parameters = parameters
            case .throwsClause: facts.functions[function].flags.insert(.isThrowing)
            case .returnClause:
                let result = typeReference(in: part)
                facts.functions[function].result = result
            case .whereClause: constrain(facts.functions[function].genericParameters, by: part)
            case .codeBlock:
                facts.functions[function].flags.insert(.hasBody)
                declareParameters(facts.functions[function].parameters)
                functionBody(child(part), canReturnImplicitly: facts.functions[function].result != Self.none)
            default: break
            }
            part = next(part)
        }
    }

    /// The subscript, and its accessors behind it, each with the subscript's parameters before `newValue`.
    mutating func subscriptDeclaration(_ node: UInt32) {
        let heading = heading(node)
        let name = name("subscript")
        let index = beginFunction(
            .subscriptDeclaration, name: name, flags: heading.flags, offset: offset(token(node)), end: end(node))
        facts.functions[Int(index)].attributes = heading.attributes
        signature(from: heading.rest, of: Int(index))
        endFunction()
        let block = first(.accessorBlock, of: node)
        guard block != 0 else { return }
        let fact = facts.functions[Int(index)]
        let accessors = accessors(
            block,
            AccessorContext(
                name: name, type: fact.result, flags: heading.flags, accessorOf: index, parameters: fact.parameters,
                genericParameters: fact.genericParameters))
        if accessors.getter != Self.none || accessors.setter != Self.none { facts.functions[Int(index)].flags.insert(.hasBody) }
    }

    /// Parameters in a row; then their default values. They are not declared yet. Those of an enum case belong to no function.
    mutating func parameters(_ node: UInt32, labels: Labels, ofFunction: Bool = true) -> FactRange {
        let start = facts.parameters.count
        var hasDefaults = false
        var part = child(node)
        while part != 0 {
            if kind(part) == .parameter, parameter(part, labels: labels) { hasDefaults = true }
            part = next(part)
        }
        let range = FactRange(start: UInt32(start), count: UInt32(facts.parameters.count - start))
        if hasDefaults { defaultArguments(node, start: start, isLinked: ofFunction) }
        return range
    }

    /// Returns whether it has a default value.
    private mutating func parameter(_ node: UInt32, labels: Labels) -> Bool {
        let token = token(node)
        let isUnnamed = has(NodeFlag.unnamed, node)
        let name = isUnnamed ? 0 : label(token)
        var label: UInt32 = 0
        if has(NodeFlag.hasLabel, node) && token > 0 {
            label = self.label(token - 1)
        } else if labels == .name {
            label = name
        }
        var type = Self.none
        var hasDefault = false
        var part = child(node)
        while part != 0 {
            switch kind(part) {
            case .attribute, .modifier, .ifConfig, .unexpected: break
            case .initializer: hasDefault = true
            default: if type == Self.none { type = typeReference(part) }
            }
            part = next(part)
        }
        facts.parameters.append(
            ParameterFact(
                label: label, name: name, type: type, local: Self.none, defaultValue: Self.none,
                isVariadic: has(NodeFlag.variadic, node), offset: offset(token)))
        return hasDefault
    }

    private mutating func defaultArguments(_ node: UInt32, start: Int, isLinked: Bool) {
        var index = start
        var part = child(node)
        while part != 0 {
            if kind(part) == .parameter {
                let initializer = first(.initializer, of: part)
                if initializer != 0 {
                    let fact = facts.parameters[index]
                    let function = beginFunction(
                        .defaultArgument, name: fact.name, flags: .hasBody, offset: self.start(initializer), end: end(initializer),
                        isLinked: isLinked)
                    facts.functions[Int(function)].result = fact.type
                    returnValue(of: initializer)
                    endFunction()
                    facts.parameters[index].defaultValue = function
                }
                index += 1
            }
            part = next(part)
        }
    }

    /// The value of an `initializer` node as what the current function returns.
    mutating func returnValue(of initializer: UInt32) {
        let value = operand(of: initializer)
        emit(.returnValue, value, flags: Instruction.isImplicit, at: start(initializer))
    }

    /// Makes parameters locals of the current function. One that is called `$x` is `x` too.
    mutating func declareParameters(_ range: FactRange) {
        for index in Int(range.start)..<Int(range.start + range.count) {
            let fact = facts.parameters[index]
            guard fact.name != 0 else { continue }
            let local = newLocal(fact.name, flags: .isLet, type: fact.type, at: fact.offset)
            facts.locals[Int(local)].isParameter = true
            facts.parameters[index].local = local
            scopes.bind(fact.name, to: local)
            let unprojected = names.unprojected(fact.name)
            if unprojected != 0 {
                scopes.admit(names: names.count)
                scopes.bind(unprojected, to: local)
            }
        }
    }
}
