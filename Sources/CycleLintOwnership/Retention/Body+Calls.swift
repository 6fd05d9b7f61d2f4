import CycleLintFrontEnd

/// An argument of a call.
struct CallArgument {
    var label: Int32
    var value: Value
    var isTrailing: Bool
    var instruction: UInt32
    var isClosure: Bool
}

extension Body {
    func callArguments(_ instruction: Instruction, _ frame: inout Frame) -> [CallArgument] {
        arguments(instruction).map { argument in
            let value = value(argument.value, frame)
            let isClosure = value.nodes.contains { closures[$0] != nil }
            return CallArgument(label: globalName(argument.label), value: value, isTrailing: argument.flags & ArgumentFact.isTrailing != 0, instruction: argument.value, isClosure: isClosure)
        }
    }

    func call(_ instruction: Instruction, at index: Int, _ frame: inout Frame) -> Value {
        guard let callee = self.instruction(instruction.a, frame) else { return Value() }
        let outer = prefersAsync
        defer { prefersAsync = outer }
        prefersAsync = self.instruction(UInt32(index) + 1, frame).map { $0.operation == .await && $0.a == UInt32(index) } == true
        switch callee.operation {
        case .name:
            let name = globalName(callee.a)
            if let result = callByName(name, callee, instruction, at: index, &frame) { return result }
        case .member:
            let base = value(callee.a, frame)
            let isSuper = self.instruction(callee.a, frame)?.operation == .superValue
            if let result = callMember(base, globalName(callee.b), instruction, at: index, isSuper: isSuper, &frame) { return result }
        case .implicitMember:
            var content = Value(pending: Int32(index) + 1)
            for argument in arguments(instruction) { content.formUnion(Value(nodes: value(argument.value, frame).nodes)) }
            return content
        default: break
        }
        let called = value(instruction.a, frame)
        if program.term(called.type).kind == .metatype {
            return construct(program.term(called.type).arguments[0], instruction, at: index, &frame)
        }
        if remembersGivenAway, called.nodes.isEmpty { noteGivenAway(callee, callArguments(instruction, &frame)) }
        if called.nodes.isEmpty { for argument in arguments(instruction) { noteMayBeResumed(value(argument.value, frame), site: site(instruction)) } }
        if ownership.suspectsUnknownCalls { noteUnknownCall(callee, called, instruction, &frame) }
        return callValue(called, instruction, at: index, &frame)
    }

    /// Calls what a value holds: closures of this body, a parameter, an object with `callAsFunction`.
    private func callValue(_ called: Value, _ instruction: Instruction, at index: Int, _ frame: inout Frame) -> Value {
        let arguments = callArguments(instruction, &frame)
        if program.term(called.type).kind == .nominal,
            let result = callMember(called, wellKnown.callAsFunction, instruction, at: index, &frame)
        {
            return result
        }
        var result = Value()
        let type = program.term(called.type)
        if type.kind == .function { result.type = type.arguments.last ?? TypeTable.unknown }
        noteGivenAway(toClosures: called, arguments)
        for node in called.nodes {
            if closures[node] != nil {
                result.formUnion(run(closure: node, arguments: arguments.map(\.value)))
            } else if isGivenClosure(node), nodes[Int(node)].kind == .parameter || isObject(result.type) || arguments.contains(where: { !$0.value.nodes.isEmpty }) {
                parameterCalls.append(Summary.ParameterCall(callee: node, arguments: arguments.map(\.value)))
                result.formUnion(parameterResult(node, type: result.type, site: site(instruction)))
            } else if nodes[Int(node)].kind == .methodValue, nodes[Int(node)].b == HeapNode.unapplied {
                if let receiver = arguments.first { result.formUnion(bind(nodes[Int(node)].function, to: receiver.value, at: index, site: site(instruction), frame)) }
            } else if nodes[Int(node)].kind == .methodValue {
                let receivers = edges.filter { $0.from == node }.map(\.to)
                let values = Dictionary(uniqueKeysWithValues: arguments.enumerated().map { (Int32($0), $1.value) })
                result.formUnion(invoke(nodes[Int(node)].function, receiver: Value(nodes: receivers), arguments: values, site: site(instruction), place: place(index, frame)))
            }
        }
        if result.nodes.isEmpty, isObject(result.type) {
            let id = node(.result, a: place(index, frame), type: result.type, site: site(instruction))
            if id >= 0 { result.nodes = [id] }
        }
        return result
    }

    /// `Type.method(object)`: the method bound to the object.
    private func bind(_ method: Int32, to receiver: Value, at index: Int, site: Site, _ frame: Frame) -> Value {
        let id = node(.methodValue, a: place(index, frame), b: method, type: TypeTable.unknown, function: method, site: site)
        for target in receiver.nodes { addEdge(id, target, field: EdgeField.capture, site: site) }
        return Value(nodes: id < 0 ? [] : [id])
    }

    /// Whether a node stands for a closure that only callers know: a parameter, or what a property or list of one holds.
    func isGivenClosure(_ node: Int32) -> Bool {
        guard depth(of: node) <= 3 else { return false }
        var current = node
        while current >= 0 {
            switch nodes[Int(current)].kind {
            case .parameter: return true
            case .selfObject: return current != node
            case .load, .element: current = nodes[Int(current)].a
            default: return false
            }
        }
        return false
    }

    /// What a call of a function-typed parameter returns; known when the caller's closure is.
    func parameterResult(_ parameter: Int32, type: TypeID, site: Site) -> Value {
        if program.isPlain(type) { return Value(type: type) }
        let id = node(.parameterResult, a: parameter, b: nodes[Int(parameter)].kind == .parameter ? -1 : 1, type: type, site: site)
        if id >= 0 { nodes[Int(id)].isMany = isContent(type) }
        return Value(nodes: id < 0 ? [] : [id], type: type)
    }

    private func callByName(_ name: Int32, _ callee: Instruction, _ instruction: Instruction, at index: Int, _ frame: inout Frame) -> Value? {
        let arguments = callArguments(instruction, &frame)
        var scope = owner
        while scope >= 0 {
            let hits = program.members(ofDeclaration: scope, named: name).filter { $0.member.kind == .function && (scope == owner || isStatic($0.member)) }
            if let best = (scope == owner ? select(ofThisContext(hits), arguments) : nil) ?? select(hits, arguments) {
                let receiver: Value
                if isStatic(best.hit.member) {
                    receiver = Value(type: program.types.metatype(of: program.ownType(scope)))
                } else {
                    receiver = implicitBase(best.hit, callee, frame)
                }
                return dispatch(best, receiver: receiver, arguments, instruction, at: index, isSuper: false, &frame)
            }
            scope = program.declarations[Int(scope)].parent
        }
        if let result = callOwnCollection(name, arguments, instruction, at: index, &frame) { return result }
        if let type = program.lookUpType(name, file: file, type: fact.owner, function: UInt32(frame.function)) {
            return construct(type, instruction, at: index, &frame)
        }
        let functions = program.visibleGlobals(name, file: file, kind: .function).map { MemberHit(member: $0, declaration: -1, arguments: []) }
        if let best = select(functions, arguments) {
            return dispatch(best, receiver: Value(), arguments, instruction, at: index, isSuper: false, &frame)
        }
        return callLibrary(name, arguments, instruction, at: index, &frame)
    }

    func callMember(_ base: Value, _ name: Int32, _ instruction: Instruction, at index: Int, isSuper: Bool = false, _ frame: inout Frame) -> Value? {
        let arguments = callArguments(instruction, &frame)
        var base = base
        if isSuper, owner >= 0, name != wellKnown.initializer { base.type = program.declarations[Int(owner)].superclass }
        let term = program.term(base.type)
        if name == wellKnown.initializer {
            if isSuper || base.nodes.contains(selfNode) && selfNode >= 0 { return delegateInitializer(base, isSuper: isSuper, arguments, instruction, at: index, &frame) }
            if term.kind == .metatype { return construct(term.arguments[0], instruction, at: index, &frame) }
        }
        switch term.kind {
        case .container: return callContainer(base, name, arguments, instruction, at: index, &frame)
        case .metatype:
            let instance = term.arguments[0]
            let instanceTerm = program.term(instance)
            if instanceTerm.kind == .container, name == wellKnown.allocate { return Value(type: instance) }
            if instanceTerm.kind == .nominal, let nested = program.nestedType(name, in: instanceTerm.declaration) {
                return construct(program.instantiate(nested, arguments: []), instruction, at: index, &frame)
            }
            let hits = program.members(of: instance, named: name)
            if let enumCase = hits.first(where: { $0.member.kind == .enumCase }) {
                return makeCase(enumCase, instance, arguments, &frame)
            }
            if let best = select(hits.filter { $0.member.kind == .function && isStatic($0.member) }, arguments) {
                return dispatch(best, receiver: base, arguments, instruction, at: index, isSuper: false, &frame)
            }
            // `Type.method(object)` is the method bound to the object.
            if let method = hits.first(where: { $0.member.kind == .function }), let receiver = arguments.first?.value, arguments.count == 1 {
                return bind(method.member.id, to: receiver, at: index, site: site(instruction), frame)
            }
            return nil
        case .module: return callByNameInModule(name, arguments, instruction, at: index, &frame)
        default:
            let hits = program.members(of: base.type, named: name).filter { $0.member.kind == .function && !isStatic($0.member) }
            if let best = select(hits, arguments) {
                return dispatch(best, receiver: base, arguments, instruction, at: index, isSuper: isSuper, &frame)
            }
            if name == wellKnown.take, arguments.isEmpty, let callee = self.instruction(instruction.a, frame), let holder = self.instruction(callee.a, frame) {
                remove(from: holder, site: site(instruction), frame)
                return base
            }
            if let result = callOptional(base, name, arguments, instruction, at: index, &frame) ?? callOnAnyReceiver(base, name, arguments, instruction, at: index, &frame) { return result }
            // An optional's `map` runs its closure with the object itself.
            if wellKnown.transforming.contains(name) || name == wellKnown.forEach, term.kind == .plain || (term.kind == .nominal || term.kind == .unknown || term.kind == .function) && !base.nodes.isEmpty {
                var result = Value()
                for argument in arguments { for node in argument.value.nodes { result.formUnion(apply(node, to: base, at: index, site: site(instruction), frame)) } }
                return result
            }
            if name == wellKnown.makeAsyncIterator, arguments.isEmpty { return base }
            return transformUnknown(base, name, arguments)
        }
    }

    /// `map` of something of which nothing is known: a collection of what its closure makes.
    private func transformUnknown(_ base: Value, _ name: Int32, _ arguments: [CallArgument]) -> Value? {
        let term = program.term(base.type)
        guard wellKnown.transforming.contains(name), term.kind == .unknown || term.kind == .nominal && program.declarations[Int(term.declaration)].isForeign else { return nil }
        var made = Value()
        for argument in arguments { for closure in argument.value.nodes where closures[closure] != nil { made.formUnion(run(closure: closure, arguments: [])) } }
        return made.nodes.isEmpty ? nil : Value(nodes: made.nodes, type: program.container([made.type]))
    }

    /// Calls a closure, or a method used as a value, with one argument.
    private func apply(_ function: Int32, to argument: Value, at index: Int, site: Site, _ frame: Frame) -> Value {
        guard nodes[Int(function)].kind == .methodValue, nodes[Int(function)].b != HeapNode.unapplied else { return run(closure: function, arguments: [argument]) }
        let receivers = edges.filter { $0.from == function }.map(\.to)
        return invoke(nodes[Int(function)].function, receiver: Value(nodes: receivers), arguments: [0: argument], site: site, place: place(index, frame))
    }

    /// A call of a method that the program adds to `Optional`, whatever is in it.
    func callOptional(_ base: Value, _ name: Int32, _ arguments: [CallArgument], _ instruction: Instruction, at index: Int, _ frame: inout Frame) -> Value? {
        guard program.optional >= 0, let best = select(program.members(ofDeclaration: program.optional, named: name).filter { $0.member.kind == .function && !isStatic($0.member) }, arguments)
        else { return nil }
        return dispatch(best, receiver: base, arguments, instruction, at: index, isSuper: false, &frame)
    }

    private func callByNameInModule(_ name: Int32, _ arguments: [CallArgument], _ instruction: Instruction, at index: Int, _ frame: inout Frame) -> Value? {
        if let type = program.lookUpType(name, file: file, type: FileFacts.none, function: FileFacts.none) { return construct(type, instruction, at: index, &frame) }
        let functions = program.visibleGlobals(name, file: file, kind: .function).map { MemberHit(member: $0, declaration: -1, arguments: []) }
        guard let best = select(functions, arguments) else { return callLibrary(name, arguments, instruction, at: index, &frame) }
        return dispatch(best, receiver: Value(), arguments, instruction, at: index, isSuper: false, &frame)
    }

    private func makeCase(_ hit: MemberHit, _ type: TypeID, _ arguments: [CallArgument], _ frame: inout Frame) -> Value {
        let enumCase = program.enumCase(hit.member.id)
        let caseFile = program.caseFile[Int(hit.member.id)]
        var content = Value(type: type)
        for (index, argument) in arguments.enumerated() {
            var payload = TypeTable.unknown
            if index < Int(enumCase.parameters.count) {
                let parameter = program.files[Int(caseFile)].parameters[Int(enumCase.parameters.start) + index]
                if parameter.type != FileFacts.none { payload = program.resolve(program.place(parameter.type, file: caseFile, type: enumCase.type)) }
            }
            expectClosures(argument.value, payload)
            content.formUnion(Value(nodes: materialize(argument.value, as: payload, &frame).nodes))
        }
        return content
    }

    struct Candidate {
        var hit: MemberHit
        var mapping: [Int32: [Int]]
    }

    /// The first function whose parameters take the arguments.
    func select(_ hits: [MemberHit], _ arguments: [CallArgument]) -> Candidate? {
        var best: Candidate?
        var general: Candidate?
        // A requirement stands behind its default implementation.
        var ordered = hits
        if hits.count > 1 {
            func sort(by comesFirst: (MemberHit) -> Bool) { ordered = ordered.filter(comesFirst) + ordered.filter { !comesFirst($0) } }
            sort { program.function($0.member.id).flags.contains(.hasBody) }
            if prefersAsync { sort { program.function($0.member.id).flags.contains(.isAsync) } }
        }
        for hit in ordered {
            guard let mapping = match(hit.member.id, arguments), !isForOtherClasses(hit, mapping, arguments) else { continue }
            let candidate = Candidate(hit: hit, mapping: mapping)
            if best == nil { best = candidate }
            guard typesFit(hit, mapping, arguments) else { continue }
            if !takesAsAnything(hit, mapping, arguments) { return candidate }
            if general == nil { general = candidate }
        }
        return general ?? best ?? selectWithoutFirstLabel(ordered, arguments)
    }

    /// Before Swift 3 the first argument of a method had no label: `setup(self)` called `func setup(helper:)`.
    private func selectWithoutFirstLabel(_ hits: [MemberHit], _ arguments: [CallArgument]) -> Candidate? {
        guard let first = arguments.first, first.label == 0, !first.isTrailing else { return nil }
        for hit in hits {
            let fact = program.function(hit.member.id)
            guard fact.kind == .function, fact.parameters.count > 0 else { continue }
            let file = program.functionFile[Int(hit.member.id)]
            var labelled = arguments
            labelled[0].label = program.globalName(file: file, program.files[Int(file)].parameters[Int(fact.parameters.start)].label)
            guard let mapping = match(hit.member.id, labelled), typesFit(hit, mapping, labelled) else { continue }
            return Candidate(hit: hit, mapping: mapping)
        }
        return nil
    }

    /// Whether an argument is of a class that is known, and that is not the parameter's: an overload is meant that is not in sight. Of classes with one name, as
    /// several targets have them, any may be meant.
    private func isForOtherClasses(_ hit: MemberHit, _ mapping: [Int32: [Int]], _ arguments: [CallArgument]) -> Bool {
        let fact = program.function(hit.member.id)
        let facts = program.files[Int(program.functionFile[Int(hit.member.id)])]
        return mapping.contains { parameter, indices in
            let type = program.term(ownership.parameterType(facts.parameters[Int(fact.parameters.start) + Int(parameter)], of: hit.member.id))
            return isClass(type) && indices.map { program.term(arguments[$0].value.type) }.contains { isClass($0) && name(of: $0) != name(of: type) && program.areUnrelated($0, type) }
        }
    }

    private func name(of term: TypeTerm) -> Int32 { program.declarations[Int(term.declaration)].name }

    private func isClass(_ term: TypeTerm) -> Bool { term.kind == .nominal && program.declarations[Int(term.declaration)].kind == .classType }

    /// Whether no argument's known class contradicts the parameter's.
    func typesFit(_ hit: MemberHit, _ mapping: [Int32: [Int]], _ arguments: [CallArgument]) -> Bool {
        let fact = program.function(hit.member.id)
        let facts = program.files[Int(program.functionFile[Int(hit.member.id)])]
        for (parameter, indices) in mapping {
            let type = program.term(ownership.parameterType(facts.parameters[Int(fact.parameters.start) + Int(parameter)], of: hit.member.id))
            for index in indices {
                let given = program.term(arguments[index].value.type)
                if arguments[index].isClosure, type.kind == .nominal && !isUndeclared(type) || type.kind == .plain || type.kind == .container || type.kind == .tuple { return false }
                if type.kind == .function, given.kind == .nominal, !isUndeclared(given), !arguments[index].isClosure { return false }
                if type.kind == .function, !arguments[index].value.nodes.allSatisfy({ takes(type.arguments.dropLast(), $0) }) { return false }
                if program.areUnrelated(given, type) { return false }
                if given.kind == .plain && type.kind == .function || given.kind == .plain && type.kind == .container { return false }
                if given.kind == .container && (type.kind == .plain || type.kind == .nominal && program.declarations[Int(type.declaration)].kind != .protocolType) { return false }
            }
        }
        return true
    }

    /// Whether a closure is given for a parameter of a generic type, or something of a type that nobody declares, which might be a closure, for one of a function
    /// type: a function that asks for what is given is meant before it.
    private func takesAsAnything(_ hit: MemberHit, _ mapping: [Int32: [Int]], _ arguments: [CallArgument]) -> Bool {
        let parameters = program.function(hit.member.id).parameters
        let facts = program.files[Int(program.functionFile[Int(hit.member.id)])]
        return mapping.contains { parameter, indices in
            let type = program.term(ownership.parameterType(facts.parameters[Int(parameters.start) + Int(parameter)], of: hit.member.id))
            return indices.contains { arguments[$0].isClosure ? type.kind == .generic : type.kind == .function && program.term(arguments[$0].value.type).kind == .nominal }
        }
    }

    /// Whether a closure written in this body can be given these arguments.
    private func takes(_ arguments: ArraySlice<TypeID>, _ node: Int32) -> Bool {
        guard let state = closures[node], facts.functions[Int(state.function)].kind == .closure else { return true }
        let parameters = facts.functions[Int(state.function)].parameters
        let count = Int(parameters.count)
        if count == arguments.count {
            return zip(0..<count, arguments).allSatisfy { position, given in
                let parameter = facts.parameters[Int(parameters.start) + position]
                return parameter.type == FileFacts.none
                    || !program.areUnrelated(program.term(given), program.term(ownership.parameterType(parameter, of: program.functionBase[Int(file)] + Int32(state.function))))
            }
        }
        guard let only = arguments.first, arguments.count == 1 else { return false }
        let kind = program.term(only).kind
        return count > 0 && (kind == .tuple || kind == .generic || kind == .unknown)
    }

    /// Which arguments each parameter gets; nil if they do not fit.
    func match(_ function: Int32, _ arguments: [CallArgument]) -> [Int32: [Int]]? {
        let fact = program.function(function)
        let file = program.functionFile[Int(function)]
        let facts = program.files[Int(file)]
        var mapping: [Int32: [Int]] = [:]
        var position = 0
        let count = Int(fact.parameters.count)
        func parameter(_ index: Int) -> ParameterFact { facts.parameters[Int(fact.parameters.start) + index] }
        func label(_ index: Int) -> Int32 { program.globalName(file: file, parameter(index).label) }
        func takesClosure(_ index: Int) -> Bool {
            let term = program.term(ownership.parameterType(parameter(index), of: function))
            return term.kind == .function || term.kind == .unknown || term.kind == .generic || isUndeclared(term)
        }
        // A trailing closure passes over a parameter with a default when a later one needs it (SE-0286).
        func mayPassOver(_ index: Int) -> Bool {
            guard parameter(index).defaultValue != FileFacts.none else { return false }
            return ((index + 1)..<max(index + 1, count)).contains { later in
                parameter(later).defaultValue == FileFacts.none && !parameter(later).isVariadic && takesClosure(later)
                    && !arguments.contains { $0.isTrailing && $0.label != 0 && $0.label == label(later) }
            }
        }
        for (index, argument) in arguments.enumerated() {
            if argument.isTrailing, argument.label == 0 {
                var next = position
                while next < count, !takesClosure(next) || mayPassOver(next) { next += 1 }
                guard next < count else { return nil }
                mapping[Int32(next), default: []].append(index)
                position = next + 1
                continue
            }
            if position > 0, argument.label == 0, parameter(position - 1).isVariadic, mapping[Int32(position - 1)] != nil {
                mapping[Int32(position - 1)]!.append(index)
                continue
            }
            var next = position
            while next < count, label(next) != argument.label, parameter(next).defaultValue != FileFacts.none || parameter(next).isVariadic { next += 1 }
            guard next < count, label(next) == argument.label else { return nil }
            mapping[Int32(next)] = [index]
            position = next + 1
        }
        for index in 0..<count where mapping[Int32(index)] == nil {
            guard parameter(index).defaultValue != FileFacts.none || parameter(index).isVariadic else { return nil }
        }
        return mapping
    }

    /// A name of which nothing is known, which may stand for a function type.
    private func isUndeclared(_ term: TypeTerm) -> Bool { term.kind == .nominal && program.declarations[Int(term.declaration)].kind == .external }

    private func isFunction(_ parameter: ParameterFact, _ function: Int32) -> Bool {
        program.term(ownership.parameterType(parameter, of: function)).kind == .function
    }

    func values(_ mapping: [Int32: [Int]], _ arguments: [CallArgument]) -> [Int32: Value] {
        mapping.mapValues { indices in
            var value = arguments[indices[0]].value
            for index in indices.dropFirst() { value.formUnion(arguments[index].value) }
            return value
        }
    }
}
