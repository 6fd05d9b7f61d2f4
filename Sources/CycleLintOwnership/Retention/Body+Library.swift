import CycleLintFrontEnd

/// What the analysis knows of the standard library's containers and operators.
extension Body {
    func containerProperty(_ base: Value, _ name: Int32, _ instruction: Instruction, at index: Int, _ frame: Frame) -> Value {
        let term = program.term(base.type)
        if name == wellKnown.values, term.arguments.count == 2 { return Value(nodes: base.nodes, type: program.container([term.arguments[1]])) }
        if name == wellKnown.keys, term.arguments.count == 2 { return Value(nodes: base.nodes, type: program.container([term.arguments[0]])) }
        if name == wellKnown.lazy { return Value(nodes: base.nodes, type: program.container(term.arguments, isLazy: true)) }
        if wellKnown.elementOf.contains(name) {
            return element(of: base, type: elementType(of: base.type), key: place(index, frame), site: site(instruction))
        }
        if let hit = collectionMembers(named: name, of: base.type).first(where: { $0.member.kind == .property && !isStatic($0.member) }) {
            return readProperty(hit, base: base, site: site(instruction), place: place(index, frame))
        }
        return Value(type: TypeTable.plain)
    }

    func callContainer(_ base: Value, _ name: Int32, _ arguments: [CallArgument], _ instruction: Instruction, at index: Int, _ frame: inout Frame) -> Value? {
        let term = program.term(base.type)
        let elementType = elementType(of: base.type)
        guard let callee = self.instruction(instruction.a, frame), let holder = self.instruction(callee.a, frame) else { return nil }
        if wellKnown.adding.contains(name) || wellKnown.addingAll.contains(name) || isInitialization(name, arguments) {
            for (position, argument) in arguments.enumerated() {
                // `merge` asks its closure which of two values stays.
                if position > 0, argument.isClosure, wellKnown.addingAll.contains(name) { continue }
                let value = materialize(argument.value, as: subscriptedType(of: base.type), &frame)
                expectClosures(value, subscriptedType(of: base.type))
                if !value.nodes.isEmpty { add(value, to: callee.a, holder, site: site(instruction), &frame) }
            }
            // `Set.insert` says whether it did, and what is in the set.
            guard arguments.count == 1, arguments[0].label == 0, program.name(name) == "insert", self.instruction(UInt32(index + 1), frame)?.operation != .statement else { return Value() }
            let parts = [Value(type: TypeTable.plain), Value(nodes: arguments[0].value.nodes, type: elementType)]
            let type = program.types.intern(TypeTerm(kind: .tuple, arguments: parts.map(\.type), labels: [0, wellKnown.memberAfterInsert]))
            return tuple(parts, type: type, place: place(index, frame), site: site(instruction))
        }
        if wellKnown.removing.contains(name) || name == wellKnown.deinitialize || name == wellKnown.move && arguments.isEmpty {
            let removed = element(of: base, type: subscriptedType(of: base.type), key: place(index, frame), site: site(instruction))
            isTakingLast = wellKnown.takingLast.contains(name) && arguments.isEmpty && runningFrames.last?.loops.isEmpty == true
            remove(from: holder, site: site(instruction), frame)
            isTakingLast = false
            if self.instruction(UInt32(index + 1), frame)?.operation != .statement { ownership.takings.insert(site(instruction)) }
            return removed
        }
        if let best = select(collectionMembers(named: name, of: base.type).filter({ $0.member.kind == .function && !isStatic($0.member) }), arguments) {
            return dispatch(best, receiver: base, arguments, instruction, at: index, isSuper: false, &frame)
        }
        if let result = callOptional(base, name, arguments, instruction, at: index, &frame) { return result }
        var results = Value()
        let isOfValues = wellKnown.transformingValues.contains(name)
        let oneType = isOfValues ? subscriptedType(of: base.type) : elementType
        let outerLoops = loopedOver.count
        defer { loopedOver.removeLast(loopedOver.count - outerLoops) }
        let isEach = name == wellKnown.forEach || wellKnown.transforming.contains(name)
        let one = isEach
            ? eachElement(of: base, type: oneType, key: place(index, frame), site: site(instruction)) : element(of: base, type: oneType, key: place(index, frame), site: site(instruction))
        let isReduce = name == wellKnown.reduce
        // What compares takes two elements; a tuple is spread over a closure's parameters.
        let passed = wellKnown.comparing.contains(name) ? [one, one] : [one]
        for argument in arguments {
            for closure in argument.value.nodes where closures[closure] != nil {
                results.formUnion(run(closure: closure, arguments: isReduce ? [arguments[0].value, one] : passed))
            }
            for method in argument.value.nodes where nodes[Int(method)].kind == .methodValue {
                let receivers = edges.filter { $0.from == method }.map(\.to)
                results.formUnion(invoke(nodes[Int(method)].function, receiver: Value(nodes: receivers), arguments: [0: one], site: site(instruction), place: place(index, frame)))
            }
        }
        for argument in arguments where program.term(argument.value.type).kind == .metatype {
            results.formUnion(constructFromElement(program.term(argument.value.type).arguments[0], one, site: site(instruction), place: place(index, frame)))
        }
        let isLazy = term.declaration == 1
        let kept = isLazy ? arguments.flatMap(\.value.nodes) : []
        if wellKnown.transforming.contains(name) {
            var content = results
            if isLazy { content.formUnion(Value(nodes: base.nodes + kept)) }
            let inner = program.term(results.type)
            let element = inner.kind == .container && name != wellKnown.map ? inner.arguments : [results.type]
            return Value(nodes: content.nodes, type: isLazy ? program.container(element, isLazy: true) : program.container(element))
        }
        if isOfValues { return Value(nodes: results.nodes, type: program.container([term.arguments.first ?? TypeTable.unknown, results.type])) }
        if name == wellKnown.enumerated {
            let numbered = TypeTerm(kind: .tuple, arguments: [TypeTable.plain, elementType], labels: [wellKnown.offset, wellKnown.elementLabel])
            return Value(nodes: base.nodes, type: program.container([program.types.intern(numbered)]))
        }
        if isReduce {
            var total = Value(nodes: (arguments.first?.value.nodes ?? []) + results.nodes, type: arguments.first?.value.type ?? TypeTable.unknown)
            total.parts = arguments.first?.value.parts ?? []
            // `reduce(into:)` fills its closure's first parameter.
            for closure in arguments.flatMap(\.value.nodes) {
                guard let state = closures[closure] else { continue }
                let function = facts.functions[Int(state.function)]
                guard function.parameters.count > 0, let filled = locals[facts.parameters[Int(function.parameters.start)].local] else { continue }
                total.formUnion(Value(nodes: filled.ever))
            }
            return total
        }
        if wellKnown.withLock.contains(name) {
            for argument in arguments { giveBack(argument.value, from: base.nodes + one.nodes, to: callee.a, holder, site: site(instruction), &frame) }
            return results
        }
        if wellKnown.elementOf.contains(name) { return one }
        if wellKnown.sameAsBase.contains(name) { return Value(nodes: base.nodes + kept, type: base.type) }
        if wellKnown.initial.contains(name) { return Value(type: TypeTable.plain) }
        return Value()
    }

    /// `memory.initialize(to: object)`: what memory is initialised with stays until it is deinitialised.
    private func isInitialization(_ name: Int32, _ arguments: [CallArgument]) -> Bool {
        name == wellKnown.initialize && !arguments.isEmpty && arguments[0].label != 0
    }

    /// What closures made of their `inout` parameter is the content now.
    private func giveBack(_ closure: Value, from content: [Int32], to target: UInt32, _ holder: Instruction, site: Site, _ frame: inout Frame) {
        for node in closure.nodes {
            guard let state = closures[node], case let function = facts.functions[Int(state.function)], function.parameters.count > 0,
                let given = locals[facts.parameters[Int(function.parameters.start)].local]
            else { continue }
            let added = given.ever.filter { !content.contains($0) && !(nodes[Int($0)].kind == .element && content.contains(nodes[Int($0)].a)) }
            if !added.isEmpty { add(Value(nodes: added), to: target, holder, site: site, &frame) } else if given.isCleared { remove(from: holder, site: site, frame) }
        }
    }

    /// A global function of a library.
    func callLibrary(_ name: Int32, _ arguments: [CallArgument], _ instruction: Instruction, at index: Int, _ frame: inout Frame) -> Value? {
        let type = program.lookUpLibraryType(name)
        if type != TypeTable.unknown { return construct(type, instruction, at: index, &frame) }
        if name == wellKnown.associate, arguments.count == 4 {
            associate(arguments[2].value, with: arguments[0].value, policy: arguments[3], site: site(instruction), frame)
            return Value()
        }
        if name == wellKnown.swap {
            for argument in arguments {
                guard let place = self.instruction(argument.instruction, frame) else { continue }
                for other in arguments where other.instruction != argument.instruction {
                    if other.value.nodes.isEmpty { remove(from: place, site: site(instruction), frame) } else { add(other.value, to: argument.instruction, place, site: site(instruction), &frame) }
                }
            }
            return Value()
        }
        if name == wellKnown.zip, arguments.count == 2 { return zip(arguments[0].value, arguments[1].value, at: index, site: site(instruction), frame) }
        if name == wellKnown.stride { return Value(type: program.container([TypeTable.plain])) }
        if wellKnown.keepingFunctions.contains(name) {
            generators.formUnion(arguments.flatMap(\.value.nodes).filter { closures[$0] != nil })
            return Value(nodes: arguments.flatMap(\.value.nodes), type: program.container([], isLazy: true))
        }
        return nil
    }

    /// The object keeps what is associated with it, unless by the policy that only points: in a setter, as what the property holds.
    private func associate(_ value: Value, with object: Value, policy: CallArgument, site: Site, _ frame: Frame) {
        if let named = instruction(policy.instruction, frame) {
            let name = named.operation == .implicitMember ? named.a : named.operation == .member ? named.b : 0
            if program.name(globalName(name)).hasSuffix("ASSOCIATION_ASSIGN") { return }
        }
        // A wrapper around the new value is nothing that the property has.
        let isNewValue = object.nodes == [selfNode] && value.nodes.allSatisfy { nodes[Int($0)].kind == .parameter }
        let field = isNewValue ? propertyOfSetter ?? EdgeField.content : EdgeField.content
        for holder in object.nodes { for target in value.nodes { addEdge(holder, target, field: field, site: site) } }
    }

    private var propertyOfSetter: Int32? {
        guard fact.kind == .setter else { return nil }
        let setter = UInt32(function - program.functionBase[Int(file)])
        return facts.properties.firstIndex { $0.setter == setter }.map { program.propertyBase[Int(file)] + Int32($0) }
    }

    /// Pairs of elements.
    private func zip(_ first: Value, _ second: Value, at index: Int, site: Site, _ frame: Frame) -> Value {
        let key = place(index, frame)
        let parts = [element(of: first, type: elementType(of: first.type), key: key, site: site), element(of: second, type: elementType(of: second.type), key: key + 1, site: site)]
        let pair = tuple(parts, type: program.types.intern(TypeTerm(kind: .tuple, arguments: parts.map(\.type))), place: key, site: site)
        return Value(nodes: pair.nodes, type: program.container([pair.type]))
    }

    func operate(_ instruction: Instruction, at index: Int, _ frame: inout Frame) -> Value {
        let name = globalName(instruction.a)
        let operands = arguments(instruction)
        let values = operands.map { value($0.value, frame) }
        if name == wellKnown.plusAssign, operands.count == 2, program.term(values[0].type).kind == .container {
            if let place = self.instruction(operands[0].value, frame) {
                let value = materialize(values[1], as: values[0].type, &frame)
                expectClosures(value, subscriptedType(of: values[0].type))
                if !value.nodes.isEmpty { add(value, to: operands[0].value, place, site: site(instruction), &frame) }
            }
            return Value()
        }
        if wellKnown.compoundAssignments.contains(name), let place = operands.first.flatMap({ self.instruction($0.value, frame) }), place.operation == .subscriptCall {
            let base = value(place.a, frame)
            if program.term(base.type).arguments.count == 2, let key = arguments(place).first, let holder = self.instruction(place.a, frame) {
                let keys = value(key.value, frame)
                if !keys.nodes.isEmpty { add(Value(nodes: keys.nodes), to: place.a, holder, site: site(instruction), &frame) }
            }
        }
        if let found = operatorFunction(name, values) {
            let passed = Dictionary(uniqueKeysWithValues: values.enumerated().map { (Int32($0), $1) })
            let facts = program.files[Int(program.functionFile[Int(found)])]
            let fact = program.function(found)
            for (number, value) in values.enumerated() where number < Int(fact.parameters.count) {
                expectClosures(value, ownership.parameterType(facts.parameters[Int(fact.parameters.start) + number], of: found))
            }
            return invoke(found, receiver: nil, arguments: passed, site: site(instruction), place: place(index, frame))
        }
        if wellKnown.ranges.contains(name) { return Value(type: program.container([TypeTable.plain])) }
        if values.count == 2, program.term(values[0].type).kind == .container {
            var both = values[0]
            both.formUnion(Value(nodes: values[1].nodes))
            return both
        }
        return Value(type: values.count == 2 && values.allSatisfy { program.isPlain($0.type) } ? TypeTable.plain : TypeTable.unknown)
    }

    /// An operator that the program declares, for operands of these types.
    private func operatorFunction(_ name: Int32, _ values: [Value]) -> Int32? {
        var candidates = program.visibleGlobals(name, file: file, kind: .function).map { MemberHit(member: $0, declaration: -1, arguments: []) }
        for value in values { candidates += program.members(of: value.type, named: name).filter { $0.member.kind == .function } }
        guard !candidates.isEmpty else { return nil }
        let arguments = values.map { value in
            let isFunction = [.function, .unknown].contains(program.term(value.type).kind)
            return CallArgument(label: 0, value: value, isTrailing: false, instruction: 0, isClosure: isFunction && value.nodes.contains { closures[$0] != nil })
        }
        let mapping = Dictionary(uniqueKeysWithValues: values.indices.map { (Int32($0), [$0]) })
        return candidates.first { hit in
            let fact = program.function(hit.member.id)
            return fact.parameters.count == UInt32(values.count) && fact.flags.contains(.hasBody) && typesFit(hit, mapping, arguments)
        }?.member.id
    }
}
