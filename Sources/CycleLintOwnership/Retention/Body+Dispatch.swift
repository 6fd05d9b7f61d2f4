import CycleLintFrontEnd

extension Body {
    /// Calls a method: the one found, and what may override or implement it.
    func dispatch(
        _ candidate: Candidate, receiver: Value, _ arguments: [CallArgument], _ instruction: Instruction, at index: Int, isSuper: Bool, _ frame: inout Frame
    ) -> Value {
        let id = candidate.hit.member.id
        let prepared = prepare(arguments, candidate.mapping, function: id, candidate.hit, &frame)
        let place = place(index, frame)
        let site = site(instruction)
        var result = Value()
        var others = isSuper ? [] : implementations(of: candidate.hit, receiver: receiver)
        let fact = program.function(id)
        noteCompletion(of: id, receiver: receiver, site: site)
        noteWaiting(for: receiver, in: id, site: site)
        if remembersGivenAway, program.isLibrary(program.functionFile[Int(id)]) { givenToLibraries += arguments.flatMap(\.value.nodes) }
        if fact.flags.contains(.hasBody), !keepsNothing(id, candidate.mapping, arguments, frame) {
            lastAdditions = [:]
            let before = edges.count
            result = invoke(id, receiver: receiver, arguments: prepared, site: site, place: place)
            if program.isFunction(id, itselfMarked: .sharedOnly), receiver.nodes.contains(where: { nodes[Int($0)].kind == .fresh }) { breakRoots(from: before) }
            for (parameter, indices) in candidate.mapping where indices.contains(where: { isNull(arguments[$0].instruction, frame) }) { noteEmptied(parameter, of: id, receiver: receiver, site: site) }
            for (parameter, value) in lastAdditions.sorted(by: { $0.key < $1.key }) {
                if parameter == Summary.receiver {
                    addToReceiver(value, of: instruction, site: site, &frame)
                    continue
                }
                guard let index = candidate.mapping[parameter]?.first, let passed = self.instruction(arguments[index].instruction, frame) else { continue }
                add(value, to: arguments[index].instruction, passed, site: site, &frame)
            }
        }
        let saved = doubt
        var isOutOfSight = others.isEmpty && !fact.flags.contains(.hasBody)
        if !others.isEmpty {
            let doAllTheSame = others.count > 1 && allKeepOneParameter(others)
            doubt = max(saved, others.count > 1 && !fact.flags.contains(.hasBody) && !doAllTheSame ? .oneOfSeveral : .oneImplementation)
            // Of many, each as likely as the other, none says anything.
            if others.count > 3, !doAllTheSame {
                others = []
                isOutOfSight = true
            }
        }
        if isOutOfSight { noteGivenAway(outOfSight: id, arguments) }
        for other in others {
            result.formUnion(invoke(other, receiver: receiver, arguments: prepared, site: site, place: place))
        }
        doubt = saved
        var type = ownership.resultType(of: id)
        if type != TypeTable.unknown {
            type = program.substitute(type, declaration: candidate.hit.declaration, arguments: candidate.hit.arguments)
            type = bindGenerics(type, function: id, candidate.mapping, arguments, prepared)
            result.type = type
            result = refined(result)
        }
        if !isSuper { result.formUnion(deferCall(of: id, declaredIn: candidate.hit.declaration, receiver: receiver, prepared, resultType: type, place: place, site: site)) }
        if result.nodes.isEmpty, isObject(result.type) || (program.term(result.type).kind == .function && !fact.flags.contains(.hasBody)) {
            let one = node(.result, a: place, type: result.type, site: site)
            if one >= 0 { result.nodes = [one] }
        } else if result.nodes.isEmpty, case let term = program.term(result.type), term.kind == .tuple, term.arguments.contains(where: isObject) {
            let one = node(.result, a: place, type: result.type, site: site)
            if one >= 0 {
                nodes[Int(one)].isMany = true
                result.nodes = [one]
            }
        }
        return result
    }

    /// Whether a library's function keeps what it is given only if an argument is not `false`, and it is.
    private func keepsNothing(_ id: Int32, _ mapping: [Int32: [Int]], _ arguments: [CallArgument], _ frame: Frame) -> Bool {
        let home = program.functionFile[Int(id)]
        guard program.isLibrary(home), case let fact = program.function(id), fact.attributes.count > 0 else { return false }
        let facts = program.files[Int(home)]
        return mapping.contains { parameter, indices in
            let name = facts.names[Int(facts.parameters[Int(fact.parameters.start) + Int(parameter)].name)]
            guard facts.hasAttribute("When_" + name, fact.attributes), let written = indices.first.flatMap({ instruction(arguments[$0].instruction, frame) }) else { return false }
            return written.operation == .literal && written.a == Literal.boolean.rawValue && written.b == 0
        }
    }

    /// Gives arguments the types of their parameters.
    private func prepare(_ arguments: [CallArgument], _ mapping: [Int32: [Int]], function: Int32, _ hit: MemberHit?, _ frame: inout Frame) -> [Int32: Value] {
        let fact = program.function(function)
        let facts = program.files[Int(program.functionFile[Int(function)])]
        var prepared: [Int32: Value] = [:]
        for (parameter, indices) in mapping {
            var type = ownership.parameterType(facts.parameters[Int(fact.parameters.start) + Int(parameter)], of: function)
            if let hit { type = program.substitute(type, declaration: hit.declaration, arguments: hit.arguments) }
            var value = Value()
            let isAutoclosure = isAutoclosure(facts.parameters[Int(fact.parameters.start) + Int(parameter)], facts)
            for index in indices {
                var given = materialize(arguments[index].value, as: type, &frame)
                if isAutoclosure { given = autoclosure(arguments[index].instruction, frame) }
                expectClosures(given, type)
                for node in given.nodes where closures[node] != nil {
                    closures[node]!.parameter = GivenFor(function: function, parameter: parameter)
                    noteTask(of: node, function, parameter)
                }
                value.formUnion(given)
            }
            if value.type == TypeTable.unknown { value.type = type }
            prepared[parameter] = value
        }
        noteObservation(by: prepared.sorted { $0.key < $1.key }.compactMap { $0.value.nodes.first { closures[$0] != nil } }, function)
        return prepared
    }

    private func isAutoclosure(_ parameter: ParameterFact, _ facts: FileFacts) -> Bool {
        parameter.type != FileFacts.none && facts.typeReferences[Int(parameter.type)].flags & TypeReference.isAutoclosure != 0
    }

    /// An argument for an `@autoclosure` parameter: a closure that captures what the expression uses.
    private func autoclosure(_ argument: UInt32, _ frame: Frame) -> Value {
        guard let expression = instruction(argument, frame) else { return Value() }
        let start = Int32(facts.functions[Int(frame.function)].body.start)
        let id = node(.methodValue, a: start + Int32(argument), b: -3, type: TypeTable.unknown, function: function, site: site(expression))
        var waiting = [argument]
        var seen: Set<UInt32> = []
        while let index = waiting.popLast() {
            guard seen.insert(index).inserted, seen.count < 64, let part = instruction(index, frame) else { continue }
            switch part.operation {
            case .selfValue, .local:
                for target in value(index, frame).nodes { addEdge(id, target, field: EdgeField.capture, site: site(part)) }
            case .name:
                guard owner >= 0, selfNode >= 0, let hit = program.members(ofDeclaration: owner, named: globalName(part.a)).first, !isStatic(hit.member) else { continue }
                for target in selfValue(part.b, offset: part.offset, frame).nodes { addEdge(id, target, field: EdgeField.capture, site: site(part)) }
            case .member, .cast, .await, .inoutValue, .element, .payload: waiting.append(part.a)
            case .call, .subscriptCall:
                waiting.append(part.a)
                waiting += arguments(part).map(\.value)
            case .array, .dictionary, .tuple, .operatorCall, .select, .macro, .unknown: waiting += arguments(part).map(\.value)
            case .literal where part.a == Literal.string.rawValue: waiting += arguments(part).map(\.value)
            default: break
            }
        }
        return Value(nodes: id < 0 ? [] : [id])
    }

    /// Fills a function's own generic parameters in its result type from the arguments.
    private func bindGenerics(_ type: TypeID, function: Int32, _ mapping: [Int32: [Int]], _ arguments: [CallArgument], _ prepared: [Int32: Value]) -> TypeID {
        let owner = -2 - function
        let fact = program.function(function)
        guard fact.genericParameters.count > 0 else { return type }
        let facts = program.files[Int(program.functionFile[Int(function)])]
        var bound: [Int32: TypeID] = [:]
        for (parameter, value) in prepared {
            let declared = ownership.parameterType(facts.parameters[Int(fact.parameters.start) + Int(parameter)], of: function)
            unify(declared, with: value.type, owner: owner, &bound)
            let term = program.term(declared)
            if term.kind == .function, let result = term.arguments.last {
                // What the callee keeps and does not call is run here: its result's type is asked for.
                for node in value.nodes where closures[node]?.runs == 0 && program.term(result).kind == .generic && program.term(result).owner == owner && bound[program.term(result).declaration] == nil {
                    _ = run(closure: node, arguments: [])
                }
                for node in value.nodes { if let state = closures[node], state.runs > 0 { unify(result, with: state.result.type, owner: owner, &bound) } }
            }
        }
        return program.replace(type) { $0.owner == owner ? bound[$0.declaration] : nil }
    }

    func unify(_ pattern: TypeID, with type: TypeID, owner: Int32, _ bound: inout [Int32: TypeID], depth: Int = 0) {
        guard type != TypeTable.unknown, depth < 6 else { return }
        let term = program.term(pattern)
        if term.kind == .generic {
            if term.owner == owner, bound[term.declaration] == nil, type != pattern { bound[term.declaration] = type }
            return
        }
        let other = program.term(type)
        guard term.kind == other.kind, term.declaration == other.declaration else { return }
        for (inner, given) in zip(term.arguments, other.arguments) { unify(inner, with: given, owner: owner, &bound, depth: depth + 1) }
    }

    /// A mutating method has assigned to its `self`: to the local or property that it was called on.
    private func addToReceiver(_ value: Value, of call: Instruction, site: Site, _ frame: inout Frame) {
        guard let callee = self.instruction(call.a, frame) else { return }
        if callee.operation == .member, let holder = self.instruction(callee.a, frame), holder.operation != .selfValue {
            add(value, to: callee.a, holder, site: site, &frame)
        } else if selfNode >= 0, isValueType(nodes[Int(selfNode)].type) {
            noteAssignedSelf(value)
        }
    }

    /// Methods below the receiver's type that a call may reach instead.
    private func implementations(of hit: MemberHit, receiver: Value) -> [Int32] {
        guard hit.declaration >= 0 else { return [] }
        let fact = program.function(hit.member.id)
        guard !fact.flags.contains(.isStatic), !fact.flags.contains(.isPrivate), !fact.flags.contains(.isFinal) else { return [] }
        let declaration = program.declarations[Int(hit.declaration)]
        guard declaration.kind == .classType || declaration.kind == .protocolType else { return [] }
        if !receiver.nodes.isEmpty, receiver.nodes.allSatisfy({ nodes[Int($0)].kind == .fresh && !isOfProtocol($0) }) { return [] }
        var from = hit.declaration
        let receiverTerm = program.term(receiver.type)
        if receiverTerm.kind == .nominal { from = receiverTerm.declaration }
        let name = program.functionName(hit.member.id)
        var found: [Int32] = []
        var below = program.descendants(of: from, limit: 24)
        if declaration.kind == .protocolType, from != hit.declaration { below.insert(from, at: 0) }
        let hasOthers = declaration.kind == .classType || below.contains { !program.isTestDouble($0) }
        if hasOthers, !program.isTest(file) { below.removeAll(where: program.isTestDouble) }
        for heir in below where found.count < 6 {
            for member in program.declarations[Int(heir)].members[name] ?? [] where member.kind == .function && member.id != hit.member.id {
                let other = program.function(member.id)
                if other.flags.contains(.hasBody), other.parameters.count == fact.parameters.count, sameLabels(member.id, hit.member.id) { found.append(member.id) }
            }
        }
        return found
    }

    private func isOfProtocol(_ node: Int32) -> Bool {
        let term = program.term(nodes[Int(node)].type)
        return term.kind == .nominal && program.declarations[Int(term.declaration)].kind == .protocolType
    }

    /// Whether there is a parameter that every one of the functions stores.
    private func allKeepOneParameter(_ functions: [Int32]) -> Bool {
        var common: Set<Int32>?
        for function in functions {
            guard let summary = ownership.summary(of: function) else { return false }
            let kept = Set(summary.edges.filter { $0.field >= 0 && summary.nodes[Int($0.to)].kind == .parameter }.map { summary.nodes[Int($0.to)].a })
            common = common?.intersection(kept) ?? kept
        }
        return common?.isEmpty == false
    }

    func sameLabels(_ a: Int32, _ b: Int32) -> Bool {
        let first = program.function(a), second = program.function(b)
        let fileA = program.functionFile[Int(a)], fileB = program.functionFile[Int(b)]
        for index in 0..<UInt32(first.parameters.count) {
            let one = program.files[Int(fileA)].parameters[Int(first.parameters.start + index)]
            let other = program.files[Int(fileB)].parameters[Int(second.parameters.start + index)]
            if program.globalName(file: fileA, one.label) != program.globalName(file: fileB, other.label) { return false }
        }
        return true
    }

    private func isNamed(_ name: Int32, callee call: Instruction, _ frame: Frame) -> Bool {
        guard let callee = self.instruction(call.a, frame), callee.operation == .name else { return false }
        return globalName(callee.a) == name
    }

    /// `T(…)`: a new object, on which the initialiser's stores happen.
    func construct(_ type: TypeID, _ instruction: Instruction, at index: Int, _ frame: inout Frame) -> Value {
        let term = program.term(type)
        let arguments = callArguments(instruction, &frame)
        let place = place(index, frame)
        let site = site(instruction)
        switch term.kind {
        case .container:
            if let only = arguments.first, only.label == wellKnown.catching || only.isTrailing && isNamed(wellKnown.result, callee: instruction, frame) {
                var made = Value(type: type)
                for closure in only.value.nodes { made.formUnion(run(closure: closure, arguments: [])) }
                return Value(nodes: made.nodes, type: type)
            }
            var content = Value(type: type)
            for (position, argument) in arguments.enumerated() { content.formUnion(Value(nodes: contents(of: argument, at: position, for: term))) }
            if term.arguments.isEmpty, let only = arguments.first {
                let given = program.term(only.value.type)
                if given.kind == .container { content.type = program.container(given.arguments, isLazy: term.declaration == 1) } else if given.kind != .unknown { content.type = program.container([only.value.type]) }
            }
            return content
        case .generic:
            let made = node(.fresh, a: place, type: type, site: site)
            if made >= 0 { initialize(made, asOneOf: term.arguments, arguments, site: site, place: place, &frame) }
            return Value(nodes: made < 0 ? [] : [made], type: type)
        case .nominal: break
        default: return Value(type: type)
        }
        let declaration = program.declarations[Int(term.declaration)]
        if declaration.isForeign { for argument in arguments { noteMayBeResumed(argument.value, site: site) } }
        if remembersGivenAway, declaration.isForeign { givenToLibraries += arguments.flatMap(\.value.nodes) }
        if declaration.kind == .enumType { return Value(nodes: arguments.flatMap(\.value.nodes), type: type) }
        let made = node(.fresh, a: place, type: type, site: site)
        guard made >= 0 else { return Value(type: type) }
        var result = Value(nodes: [made], type: type)
        if declaration.kind != .protocolType, let (initializer, mapping, home) = initializer(of: term.declaration, arguments) {
            let hit = MemberHit(member: Member(kind: .function, id: initializer), declaration: home, arguments: home == term.declaration ? term.arguments : [])
            let prepared = prepare(arguments, mapping, function: initializer, hit, &frame)
            if term.arguments.isEmpty, !declaration.genericNames.isEmpty {
                result.type = inferArguments(term.declaration, initializer, prepared)
                nodes[Int(made)].type = result.type
            }
            if !keepsNothing(initializer, mapping, arguments, frame) { _ = invoke(initializer, receiver: result, arguments: prepared, site: site, place: place) }
        } else if declaration.kind == .protocolType {
            initialize(made, asOneOf: [type], arguments, site: site, place: place, &frame)
        } else if declaration.kind == .structType, declaration.initializers.isEmpty, !declaration.isOfLibrary {
            memberwise(declaration, term, made, arguments, site: site, &frame)
        } else if declaration.isForeign, wellKnown.keepingInitializers.contains(declaration.name) {
            for argument in arguments where !isCalledAtOnce(argument, by: declaration.name) { for target in argument.value.nodes { addEdge(made, target, field: EdgeField.content, site: site) } }
        } else if declaration.isForeign, ownership.suspectsUnknownCalls {
            noteUnknownCall(of: declaration.name, arguments, site: site)
        }
        if !declaration.isForeign { callWhatLazyPropertiesCall(of: result, declaration, site: site, place: place) }
        if declaration.isForeign, wellKnown.asyncStreams.contains(declaration.name) { noteUnfolded(made) }
        if declaration.isForeign, declaration.name == wellKnown.task { keepResult(of: arguments, in: made, site: site) }
        return result
    }

    /// What a call has put into a library's root is not kept there after all.
    private func breakRoots(from first: Int) {
        for index in first..<edges.count where nodes[Int(edges[index].from)].kind == .global { edges[index].isBroken = true }
    }

    /// `AsyncStream { continuation in … }` calls its closure once; `AsyncStream { await next() }` keeps it.
    private func isCalledAtOnce(_ argument: CallArgument, by type: Int32) -> Bool {
        guard wellKnown.asyncStreams.contains(type) else { return false }
        return argument.value.nodes.contains { closures[$0].map { facts.functions[Int($0.function)].parameters.count > 0 } ?? false }
    }

    /// What a new container keeps of an argument: a closure that says how it is filled is gone when it is full, and so are the closures of a lazy sequence.
    private func contents(of argument: CallArgument, at position: Int, for container: TypeTerm) -> [Int32] {
        let isLazy = 1 as Int32
        guard container.declaration != isLazy else { return argument.value.nodes }
        if argument.isClosure, position > 0 || argument.isTrailing { return [] }
        let given = program.term(argument.value.type)
        guard given.kind == .container, given.declaration == isLazy, let element = given.arguments.first, element != TypeTable.unknown, program.term(element).kind != .function
        else { return argument.value.nodes }
        return argument.value.nodes.filter { nodes[Int($0)].kind != .closure && nodes[Int($0)].kind != .methodValue }
    }

    /// `T(…)` of a type that only its constraints tell: a class's own initialiser, or those of the few types that conform to the protocol.
    private func initialize(_ made: Int32, asOneOf constraints: [TypeID], _ arguments: [CallArgument], site: Site, place: Int32, _ frame: inout Frame) {
        for constraint in constraints {
            let term = program.term(constraint)
            guard term.kind == .nominal else { continue }
            var candidates = [term.declaration]
            if program.declarations[Int(term.declaration)].kind == .protocolType {
                candidates = program.descendants(of: term.declaration, limit: 8).filter { program.declarations[Int($0)].kind != .protocolType && !program.isTestDouble($0) }
                guard candidates.count <= 3 else { continue }
            }
            let saved = doubt
            if candidates.count > 1 { doubt = .oneOfSeveral } else if candidates.first != term.declaration { doubt = max(doubt, .oneImplementation) }
            for candidate in candidates {
                guard let (initializer, mapping, home) = initializer(of: candidate, arguments) else { continue }
                let hit = MemberHit(member: Member(kind: .function, id: initializer), declaration: home, arguments: [])
                _ = invoke(initializer, receiver: Value(nodes: [made], type: program.ownType(candidate)), arguments: prepare(arguments, mapping, function: initializer, hit, &frame), site: site, place: place)
            }
            doubt = saved
        }
    }

    /// `elements.map(T.init)`: an object of each element.
    /// Initial values of lazy properties that call closures which the object was given: what those are is known here.
    private func callWhatLazyPropertiesCall(of object: Value, _ declaration: Declaration, site: Site, place: Int32) {
        for property in declaration.storedProperties where program.property(property).flags.contains(.isLazy) && program.property(property).initializer != FileFacts.none {
            let initial = program.functionBase[Int(program.propertyFile[Int(property)])] + Int32(program.property(property).initializer)
            guard ownership.summary(of: initial)?.parameterCalls.isEmpty == false else { continue }
            _ = invoke(initial, receiver: object, arguments: [:], site: site, place: place)
        }
    }

    func constructFromElement(_ type: TypeID, _ element: Value, site: Site, place: Int32) -> Value {
        let term = program.term(type)
        guard term.kind == .nominal, program.declarations[Int(term.declaration)].kind != .enumType else { return Value(type: type) }
        let made = node(.fresh, a: place, type: type, site: site)
        guard made >= 0 else { return Value(type: type) }
        nodes[Int(made)].isPlural = true
        let result = Value(nodes: [made], type: type)
        let argument = CallArgument(label: 0, value: element, isTrailing: false, instruction: FileFacts.none, isClosure: false)
        let unlabeled = program.declarations[Int(term.declaration)].initializers.first { program.function($0).parameters.count == 1 }
        if let id = initializer(of: term.declaration, [argument])?.0 ?? unlabeled { _ = invoke(id, receiver: result, arguments: [0: element], site: site, place: place) }
        return result
    }

    /// A task that has ended keeps its result.
    func keepResult(of arguments: [CallArgument], in task: Int32, site: Site) {
        for argument in arguments {
            for closure in argument.value.nodes {
                for target in run(closure: closure, arguments: []).nodes { addEdge(task, target, field: EdgeField.content, site: site) }
            }
        }
    }

    private func inferArguments(_ declaration: Int32, _ initializer: Int32, _ prepared: [Int32: Value]) -> TypeID {
        var bound: [Int32: TypeID] = [:]
        let fact = program.function(initializer)
        let facts = program.files[Int(program.functionFile[Int(initializer)])]
        for (parameter, value) in prepared {
            unify(ownership.parameterType(facts.parameters[Int(fact.parameters.start) + Int(parameter)], of: initializer), with: value.type, owner: declaration, &bound)
        }
        let names = program.declarations[Int(declaration)].genericNames
        return program.types.intern(TypeTerm(kind: .nominal, declaration: declaration, arguments: names.map { bound[$0] ?? TypeTable.unknown }))
    }

    private func initializer(of declaration: Int32, _ arguments: [CallArgument]) -> (Int32, [Int32: [Int]], Int32)? {
        var current = declaration
        for _ in 0..<8 {
            let found = program.declarations[Int(current)]
            let hits = found.initializers.map { MemberHit(member: Member(kind: .function, id: $0), declaration: current, arguments: []) }
            if let best = select(hits, arguments) { return (best.hit.member.id, best.mapping, current) }
            let parent = program.term(found.superclass)
            guard parent.kind == .nominal else { return nil }
            current = parent.declaration
        }
        return nil
    }

    private func memberwise(_ declaration: Declaration, _ term: TypeTerm, _ made: Int32, _ arguments: [CallArgument], site: Site, _ frame: inout Frame) {
        var next = 0
        for argument in arguments {
            var index = next
            while index < declaration.storedProperties.count {
                let property = declaration.storedProperties[index]
                let isMatch = argument.label == 0 ? program.term(ownership.type(ofProperty: property)).kind == .function : program.propertyName(property) == argument.label
                if isMatch { break }
                index += 1
            }
            guard index < declaration.storedProperties.count else { continue }
            let property = declaration.storedProperties[index]
            let type = program.substitute(ownership.type(ofProperty: property), declaration: term.declaration, arguments: term.arguments)
            let value = materialize(argument.value, as: type, &frame)
            expectClosures(value, type)
            keep(value, made, property, replaces: true, site: site)
            next = index + 1
        }
    }

    /// `super.init(…)`, `self.init(…)`.
    func delegateInitializer(_ base: Value, isSuper: Bool, _ arguments: [CallArgument], _ instruction: Instruction, at index: Int, _ frame: inout Frame) -> Value {
        guard owner >= 0 else { return Value() }
        var home = owner
        if isSuper {
            let parent = program.term(program.declarations[Int(owner)].superclass)
            guard parent.kind == .nominal else { return Value() }
            home = parent.declaration
        }
        if let (initializer, mapping, found) = initializer(of: home, arguments), initializer != function {
            let hit = MemberHit(member: Member(kind: .function, id: initializer), declaration: found, arguments: [])
            _ = invoke(initializer, receiver: base, arguments: prepare(arguments, mapping, function: initializer, hit, &frame), site: site(instruction), place: place(index, frame))
        }
        return Value()
    }
}
