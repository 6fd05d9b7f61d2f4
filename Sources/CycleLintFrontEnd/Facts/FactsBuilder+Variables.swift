/// What the accessors of one variable or subscript have in common.
struct AccessorContext {
    var name: UInt32
    var type: UInt32
    var flags: DeclarationFlags
    var accessorOf: UInt32 = FactsBuilder.none
    /// Of a subscript.
    var parameters = FactRange()
    var genericParameters = FactRange()
    /// The accessors of a local variable see the locals around.
    var isLocal = false
}

/// The type of the bindings up to `last`; of none where that is 0.
struct KnownType {
    var last: UInt32 = 0
    var type = FactsBuilder.none
}

/// The functions behind a variable; none where there is no such accessor, or only the demand for it in a protocol.
struct Accessors {
    var getter = FactsBuilder.none
    var setter = FactsBuilder.none
    var willSet = FactsBuilder.none
    var didSet = FactsBuilder.none
    /// A getter is written, with a body or without.
    var isComputed = false
}

// Properties and globals.
extension FactsBuilder {
    /// With `isScript`, values are assigned in the current function, in the order of the statements.
    mutating func properties(_ node: UInt32, isScript: Bool) {
        var heading = heading(node)
        if tokenKind(token(node)) == .let { heading.flags.insert(.isLet) }
        var known = KnownType()
        var binding = heading.rest
        while binding != 0 {
            if kind(binding) == .binding {
                let type = annotatedType(binding, &known)
                property(binding, of: node, type: type, heading, isScript: isScript)
            }
            binding = next(binding)
        }
    }

    private mutating func property(_ binding: UInt32, of node: UInt32, type: UInt32, _ heading: Heading, isScript: Bool) {
        let pattern = child(binding)
        guard pattern != 0 else { return }
        let start = facts.properties.count
        propertyFacts(pattern, type: type, position: Self.none, heading, keyword: offset(token(node)))
        let end = facts.properties.count
        guard end > start else { return }
        let fact = facts.properties[start]
        let initializer = first(.initializer, of: binding)
        let isEager = isScript && !heading.flags.contains(.isLazy)
        if isEager {
            if heading.hasWrapperArguments { wrapperCalls(node) }
            if initializer != 0 { assign(initializer, to: start..<end) }
        } else if initializer != 0 || heading.hasWrapperArguments {
            let function = beginFunction(
                .initializerExpression, name: fact.name, flags: heading.flags.union(.hasBody), offset: fact.offset,
                end: self.end(binding))
            facts.functions[Int(function)].result = type
            if heading.hasWrapperArguments { wrapperCalls(node) }
            if initializer != 0 { returnValue(of: initializer) }
            endFunction()
            for index in start..<end { facts.properties[index].initializer = function }
        }
        let block = first(.accessorBlock, of: binding)
        if block != 0 { propertyAccessors(block, start, AccessorContext(name: fact.name, type: type, flags: heading.flags)) }
    }

    private mutating func propertyAccessors(_ block: UInt32, _ property: Int, _ context: AccessorContext) {
        let accessors = accessors(block, context)
        facts.properties[property].getter = accessors.getter
        facts.properties[property].setter = accessors.setter
        facts.properties[property].willSet = accessors.willSet
        facts.properties[property].didSet = accessors.didSet
        if accessors.isComputed { facts.properties[property].flags.insert(.isComputed) }
    }

    /// One fact for each name in a pattern.
    private mutating func propertyFacts(_ pattern: UInt32, type: UInt32, position: UInt32, _ heading: Heading, keyword: UInt32) {
        switch kind(pattern) {
        case .identifierPattern:
            let name = name(token(pattern))
            facts.properties.append(
                PropertyFact(
                    flags: heading.flags, name: name, owner: owner, type: type, tupleIndex: position,
                    attributes: heading.attributes, initializer: Self.none, getter: Self.none, setter: Self.none,
                    willSet: Self.none, didSet: Self.none, clause: clause, offset: offset(token(pattern)), keyword: keyword))
        case .tuplePattern:
            var element = child(pattern)
            var index: UInt32 = 0
            while element != 0 {
                let type = elementType(type, at: index)
                let position = position == Self.none ? index : position
                propertyFacts(element, type: type, position: position, heading, keyword: keyword)
                index += 1
                element = next(element)
            }
        case .tuplePatternElement, .valueBindingPattern:
            if child(pattern) != 0 { propertyFacts(child(pattern), type: type, position: position, heading, keyword: keyword) }
        default: break
        }
    }

    /// `var x = 1` of a script.
    private mutating func assign(_ initializer: UInt32, to properties: Range<Int>) {
        let value = operand(of: initializer)
        for index in properties {
            let fact = facts.properties[index]
            let part = fact.tupleIndex == Self.none ? value : emit(.payload, value, 0, fact.tupleIndex, at: fact.offset)
            let place = emit(.name, fact.name, Self.none, at: fact.offset)
            emit(.assign, place, part, at: offset(token(initializer)))
        }
    }

    /// The type of a binding. `let a, b: Int` gives it to both: the binding that has it is remembered for those before.
    mutating func annotatedType(_ binding: UInt32, _ known: inout KnownType) -> UInt32 {
        if known.last == 0 {
            known = KnownType(last: binding)
            while true {
                let annotation = first(.typeAnnotation, of: known.last)
                if annotation != 0 { known.type = typeReference(in: annotation) }
                if annotation != 0 || kind(next(known.last)) != .binding || first(.initializer, of: known.last) != 0
                    || first(.accessorBlock, of: known.last) != 0
                {
                    break
                }
                known.last = next(known.last)
            }
        }
        defer { if known.last == binding { known.last = 0 } }
        return known.type
    }
}

// Accessors.
extension FactsBuilder {
    mutating func accessors(_ block: UInt32, _ context: AccessorContext) -> Accessors {
        var accessors = Accessors()
        var part = child(block)
        while part != 0 {
            if kind(part) == .codeBlock {
                accessors.isComputed = true
                accessors.getter = accessor(.getter, body: part, parameter: 0, offset: start(part), end: end(block), context)
            } else if kind(part) == .accessor {
                accessor(part, context, &accessors)
            }
            part = next(part)
        }
        return accessors
    }

    private mutating func accessor(_ node: UInt32, _ context: AccessorContext, _ accessors: inout Accessors) {
        let kind: FunctionKind
        switch tokenKind(token(node)) {
        case .get, .underscoreRead, .read, .unsafeAddress, .borrow, .underscoreBorrow, .yielding: kind = .getter
        case .willSet: kind = .willSet
        case .didSet: kind = .didSet
        default: kind = .setter
        }
        if kind == .getter { accessors.isComputed = true }
        let body = first(.codeBlock, of: node)
        guard body != 0 else { return }
        let parameter = first(.accessorParameter, of: node)
        var context = context
        let heading = heading(node)
        context.flags.formUnion(heading.flags)
        if has(NodeFlag.isAsync, node) { context.flags.insert(.isAsync) }
        if has(NodeFlag.isThrowing, node) || first(.throwsClause, of: node) != 0 { context.flags.insert(.isThrowing) }
        let function = accessor(kind, body: body, parameter: parameter, offset: start(node), end: end(node), context)
        switch kind {
        case .getter: if accessors.getter == Self.none { accessors.getter = function }
        case .willSet: accessors.willSet = function
        case .didSet: accessors.didSet = function
        default: if accessors.setter == Self.none || tokenKind(token(node)) == .set { accessors.setter = function }
        }
    }

    private mutating func accessor(
        _ kind: FunctionKind, body: UInt32, parameter: UInt32, offset: UInt32, end: UInt32, _ context: AccessorContext
    ) -> UInt32 {
        let index = beginFunction(
            context.isLocal && kind == .getter ? .localFunction : kind, name: context.name, flags: context.flags.union(.hasBody),
            offset: offset, end: end, isLinked: context.isLocal)
        facts.functions[Int(index)].result = context.type
        facts.functions[Int(index)].accessorOf = context.accessorOf
        facts.functions[Int(index)].genericParameters = context.genericParameters
        let start = UInt32(facts.parameters.count)
        for parameter in Int(context.parameters.start)..<Int(context.parameters.start + context.parameters.count) {
            facts.parameters.append(facts.parameters[parameter])
        }
        if kind != .getter { newValue(of: kind, parameter, type: context.type, at: offset) }
        let range = FactRange(start: start, count: UInt32(facts.parameters.count) - start)
        facts.functions[Int(index)].parameters = range
        declareParameters(range)
        functionBody(child(body), canReturnImplicitly: kind == .getter)
        endFunction()
        return index
    }

    private mutating func newValue(of kind: FunctionKind, _ parameter: UInt32, type: UInt32, at offset: UInt32) {
        let name =
            if parameter != 0 { label(token(parameter)) } else if kind == .didSet { name("oldValue") } else { name("newValue") }
        facts.parameters.append(
            ParameterFact(
                label: 0, name: name, type: type, local: Self.none, defaultValue: Self.none, isVariadic: false,
                offset: parameter == 0 ? offset : start(parameter)))
    }
}

// Variables of functions.
extension FactsBuilder {
    mutating func localVariables(_ node: UInt32) {
        var heading = heading(node)
        if tokenKind(token(node)) == .let { heading.flags.insert(.isLet) }
        var known = KnownType()
        var binding = heading.rest
        while binding != 0 {
            if kind(binding) == .binding {
                let type = annotatedType(binding, &known)
                localVariable(binding, of: node, type: type, heading)
            }
            binding = next(binding)
        }
    }

    private mutating func localVariable(_ binding: UInt32, of node: UInt32, type: UInt32, _ heading: Heading) {
        let pattern = child(binding)
        guard pattern != 0 else { return }
        let initializer = first(.initializer, of: binding)
        let block = first(.accessorBlock, of: binding)
        if heading.hasWrapperArguments { wrapperCalls(node) }
        if kind(pattern) == .identifierPattern && (heading.flags.contains(.isLazy) || (block != 0 && initializer == 0)) {
            return lateVariable(token(pattern), type: type, initializer, block, heading)
        }
        let value = initializer == 0 ? Self.none : operand(of: initializer)
        bind(pattern, to: value, type: type, PatternContext(flags: heading.flags, isWrapped: heading.attributes.count > 0))
        if block != 0 {
            let name = kind(pattern) == .identifierPattern ? name(token(pattern)) : 0
            _ = accessors(block, AccessorContext(name: name, type: type, flags: heading.flags, isLocal: true))
        }
    }

    /// A lazy or computed variable: its value is code that runs when it is asked for.
    private mutating func lateVariable(_ token: UInt32, type: UInt32, _ initializer: UInt32, _ block: UInt32, _ heading: Heading) {
        let name = name(token)
        let offset = offset(token)
        var code = Self.none
        var context = AccessorContext(name: name, type: type, flags: heading.flags, isLocal: true)
        if initializer != 0 {
            code = beginFunction(
                .localFunction, name: name, flags: heading.flags.union(.hasBody), offset: offset, end: end(initializer), isLinked: true)
            facts.functions[Int(code)].result = type
            returnValue(of: initializer)
            endFunction()
        }
        let local = declare(name, flags: heading.flags, type: type, at: offset)
        if block != 0 {
            context.flags.remove(.isLazy)
            let accessors = accessors(block, context)
            if code == Self.none { code = accessors.getter }
            if accessors.isComputed { facts.locals[Int(local)].flags.insert(.isComputed) }
        }
        if code == Self.none {
            emit(.bind, local, Self.none, at: offset)
        } else {
            facts.locals[Int(local)].code = code
            emit(.localFunction, local, code, at: offset)
        }
    }
}
