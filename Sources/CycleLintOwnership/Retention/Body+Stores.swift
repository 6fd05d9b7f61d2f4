import CycleLintFrontEnd

extension Body {
    func assign(_ instruction: Instruction, _ frame: inout Frame) {
        assign(value(instruction.b, frame), from: instruction.b, to: instruction.a, site: site(instruction), &frame)
    }

    func assign(_ stored: Value, from source: UInt32, to target: UInt32, site: Site, _ frame: inout Frame) {
        guard let place = instruction(target, frame) else { return }
        if isPart(source, of: place, frame) { return remove(from: place, site: site, frame) }
        let isNothing = isNothing(source, frame)
        switch place.operation {
        case .local:
            let local = facts.locals[Int(place.a)]
            var type = locals[place.a]?.value.type ?? TypeTable.unknown
            if type == TypeTable.unknown, local.type != FileFacts.none { type = program.resolve(placed(local.type, frame)) }
            var value = materialize(stored, as: type, &frame)
            if type != TypeTable.unknown { value.type = type }
            expectClosures(value, type)
            if isStruct(value.type) { value = copy(value, at: place) }
            if isNothing, local.isParameter || !local.flags.contains(.isLet) { locals[place.a]?.isCleared = true }
            set(local: place.a, to: value, replaces: true)
        case .name:
            let name = globalName(place.a)
            if owner >= 0, let hit = ownMembers(named: name).first(where: { $0.member.kind == .property }) {
                let base = implicitBase(hit, place, frame)
                noteEntered(source, ownership.type(ofProperty: hit.member.id), in: hit.member.id, base, site: site, frame)
                store(stored, into: hit, base: base, isNothing: isNothing, site: site, &frame)
            } else if owner >= 0, let (hit, isProjection) = wrappedProperty(name, of: ownType) {
                storeWrapper(stored, hit, base: implicitBase(hit, place, frame), isProjection: isProjection, isNothing: isNothing, site: site, &frame)
            } else if let property = globalProperty(name) {
                storeGlobal(stored, property, isNothing: isNothing, site: site)
            }
        case .member:
            let base = value(place.a, frame)
            let name = globalName(place.b)
            let term = program.term(base.type)
            flipSwitch(name, of: base, to: source, site: site, frame)
            if storeDynamicMember(stored, name, base: base, isNothing: isNull(source, frame), site: site, &frame) { return }
            if term.kind == .tuple, let holder = self.instruction(place.a, frame) {
                if isNothing { remove(from: holder, site: site, frame) } else if !stored.nodes.isEmpty { add(stored, to: place.a, holder, site: site, &frame) }
                return
            }
            let wantsStatic = term.kind == .metatype
            guard let hit = program.members(of: base.type, named: name).first(where: { $0.member.kind == .property && isStatic($0.member) == wantsStatic }) else {
                guard let (hit, isProjection) = wrappedProperty(name, of: base.type) else { return storeUnknown(stored, name, base: base, isNothing: isNothing, site: site) }
                return storeWrapper(stored, hit, base: base, isProjection: isProjection, isNothing: isNothing, site: site, &frame)
            }
            noteEntered(source, ownership.type(ofProperty: hit.member.id), in: hit.member.id, base, site: site, frame)
            // Of an object that everybody shares: elsewhere it may be the first value of another object.
            let isReset = base.nodes.contains { nodes[Int($0)].kind == .global } && isFreeFunction(source, frame)
            store(stored, into: hit, base: base, isNothing: isNothing || isReset, site: site, &frame)
            if closesCircle(stored, from: source, into: base, place, frame) { keep(base, base.nodes[0], hit.member.id, replaces: false, site: site) }
        case .selfValue where selfNode >= 0 && fact.kind != .initializer && isValueType(nodes[Int(selfNode)].type):
            let type = nodes[Int(selfNode)].type
            let value = materialize(stored, as: type, &frame)
            noteAssignedSelf(value)
        case .subscriptCall: storeSubscript(stored, from: source, place, site: site, &frame)
        case .tuple:
            let parts = arguments(place)
            let sources = instruction(source, frame).flatMap { $0.operation == .tuple ? arguments($0) : nil }
            for (index, target) in parts.enumerated() {
                if let sources, index < sources.count {
                    let from = sources[sources.startIndex + index].value
                    assign(value(from, frame), from: from, to: target.value, site: site, &frame)
                } else {
                    let term = program.term(stored.type)
                    let type = term.kind == .tuple && index < term.arguments.count ? term.arguments[index] : TypeTable.unknown
                    let piece = self.part(Int32(index), of: stored, type: type, site: site)
                    assign(piece, from: FileFacts.none, to: target.value, site: site, &frame)
                }
            }
        default: break
        }
    }

    /// `state = .closed(reason)`: the payload of whatever case the property had is let go of.
    private func noteEntered(_ source: UInt32, _ type: TypeID, in property: Int32, _ base: Value, site: Site, _ frame: Frame) {
        guard let made = instruction(source, frame), made.operation == .call, let callee = instruction(made.a, frame), callee.operation == .implicitMember || callee.operation == .member,
            case let term = program.term(type), term.kind == .nominal, case let declaration = program.declarations[Int(term.declaration)], declaration.kind == .enumType, !declaration.isForeign
        else { return }
        let name = globalName(callee.operation == .member ? callee.b : callee.a)
        guard declaration.members[name]?.contains(where: { $0.kind == .enumCase }) == true else { return }
        ownership.casesStored[site] = name
        if fact.kind == .initializer, closureDepth == 0 { return }
        var breaker = breaker(emptying: base, site: site)
        breaker.entered = name
        noteBreaker(breaker, of: property)
    }

    /// Whether a value holds nothing: `nil`, `[]`, `[:]`, a closure that captures nothing.
    private func isNothing(_ source: UInt32, _ frame: Frame) -> Bool {
        guard let instruction = instruction(source, frame) else { return false }
        let value = value(source, frame)
        switch instruction.operation {
        case .implicitMember: return true
        case .name, .member:
            if isEmptyClosure(value) { return true }
            guard instruction.operation == .member else { return false }
            return value.nodes.isEmpty && program.term(value.type).kind == .nominal && isValueType(value.type)
        case .call:
            if arguments(instruction).contains(where: { isShortened($0.value, frame) }) { return true }
            if instruction.c == 0, self.instruction(instruction.a, frame)?.operation == .implicitMember, value.pending != 0 { return true }
            // `bag = DisposeBag()`: a library's object that has just been made holds nothing.
            let isEmptied = instruction.c == 0 && (isValueType(value.type) || isMadeByLibrary(value)) && !edges.contains { value.nodes.contains($0.from) }
            return isEmptied && self.instruction(instruction.a, frame).map { $0.operation == .name || $0.operation == .typeValue || $0.operation == .implicitMember } == true
        case .local: return isShortened(source, frame)
        case .literal: return instruction.a == Literal.null.rawValue
        case .array, .dictionary: return instruction.c == 0
        case .closure: return capturesNothing(instruction.a)
        default: return false
        }
    }

    /// A global or static function as a value: it has no receiver.
    private func isFreeFunction(_ index: UInt32, _ frame: Frame) -> Bool {
        guard let instruction = instruction(index, frame), instruction.operation == .name || instruction.operation == .member else { return false }
        if instruction.operation == .name {
            let name = globalName(instruction.a)
            return (owner < 0 || program.members(ofDeclaration: owner, named: name).isEmpty) && !program.visibleGlobals(name, file: file, kind: .function).isEmpty
        }
        let base = program.term(value(instruction.a, frame).type)
        return base.kind == .metatype && program.members(of: base.arguments[0], named: globalName(instruction.b)).contains { $0.member.kind == .function && isStatic($0.member) }
    }

    /// `Action.none`, a static constant with a closure that captures nothing.
    private func isEmptyClosure(_ value: Value) -> Bool {
        guard value.nodes.count == 1, nodes[Int(value.nodes[0])].kind == .global, case let property = nodes[Int(value.nodes[0])].b, property >= 0, program.property(property).flags.contains(.isLet),
            let (initial, last) = FunctionText(program, function).initialValue(of: property), let closure = initial[last], closure.operation == .closure, case let fact = program.function(program.functionBase[Int(initial.file)] + Int32(closure.a))
        else { return false }
        return fact.freeLocals.count == 0 && fact.captures.count == 0 && !fact.mentionsSelf
    }

    /// Whether a closure refers to nothing around it, not by an implicit `self` either.
    private func capturesNothing(_ function: UInt32) -> Bool {
        let closure = facts.functions[Int(function)]
        guard closure.freeLocals.count == 0, closure.captures.count == 0, !closure.mentionsSelf else { return false }
        return facts.instructions[Int(closure.body.start)..<Int(closure.body.start + closure.body.count)].allSatisfy { step in
            switch step.operation {
            case .name: owner < 0 || selfNode < 0 || program.members(ofDeclaration: owner, named: globalName(step.a)).allSatisfy { isStatic($0.member) }
            case .closure: capturesNothing(step.a)
            default: true
            }
        }
    }

    private func isMadeByLibrary(_ value: Value) -> Bool {
        let term = program.term(value.type)
        return term.kind == .nominal && program.declarations[Int(term.declaration)].isForeign && value.nodes.allSatisfy { nodes[Int($0)].kind == .fresh }
    }

    /// Whether a value is a local from which something was taken out.
    private func isShortened(_ index: UInt32, _ frame: Frame) -> Bool {
        guard let instruction = instruction(index, frame), instruction.operation == .local else { return false }
        return locals[instruction.a]?.isCleared == true
    }

    func store(_ stored: Value, into hit: MemberHit, base: Value, isNothing: Bool, site: Site, _ frame: inout Frame) {
        let id = hit.member.id
        let fact = program.property(id)
        let type = program.substitute(ownership.type(ofProperty: id), declaration: hit.declaration, arguments: hit.arguments)
        var value = materialize(stored, as: type, &frame)
        expectClosures(value, type)
        if fact.flags.contains(.isStatic) {
            storeGlobal(value, id, isNothing: isNothing, site: site)
            return
        }
        if value.type == TypeTable.unknown { value.type = type }
        let base0 = program.functionBase[Int(program.propertyFile[Int(id)])]
        if fact.flags.contains(.isComputed), program.declarations[Int(hit.declaration)].kind != .protocolType {
            guard fact.setter != FileFacts.none else { return }
            _ = invoke(base0 + Int32(fact.setter), receiver: base, arguments: [0: value], site: site, place: placeOfStore(site))
            if isNothing {
                noteEmptied(0, of: base0 + Int32(fact.setter), receiver: base, site: site)
                letGo(base, id, site: site)
            }
            return
        }
        if let wrapper = ownership.wrapper(of: id) {
            guard let inner = program.members(of: wrapper, named: wellKnown.wrappedValue).first(where: { $0.member.kind == .property }) else { return }
            store(value, into: inner, base: wrapperInstance(id, wrapper, base: base, site: site), isNothing: isNothing, site: site, &frame)
            return
        }
        for (setter, receiver) in settersBehind(hit, base) { _ = invoke(setter, receiver: receiver, arguments: [0: value], site: site, place: placeOfStore(site)) }
        if isNothing { letGo(base, id, site: site) }
        var old = Value(type: type)
        if fact.didSet != FileFacts.none { for node in base.nodes { old.formUnion(Value(nodes: current[Slot(node: node, property: id)] ?? [])) } }
        choices = (choice(base.nodes), isContent(type) ? 0 : choice(value.nodes))
        for node in base.nodes {
            var given = value
            // Of several objects, each of which may be one of several: that one is given to itself is not said.
            if base.nodes.count > 1 || value.nodes.count > 1, !isContent(type) { given.nodes.removeAll { $0 == node } }
            keep(given, node, id, replaces: true, site: site)
            for other in alternatives(of: hit) { keep(given, node, other, replaces: true, site: site) }
        }
        choices = (0, 0)
        for observer in [fact.willSet, fact.didSet] where observer != FileFacts.none && !isInitializingSelf(base) {
            _ = invoke(base0 + Int32(observer), receiver: base, arguments: [0: observer == fact.didSet ? old : value], site: site, place: placeOfStore(site))
        }
    }

    /// A closure that is assigned to a property of which nothing is known, of an object of a library: the object is taken to keep it.
    private func storeUnknown(_ stored: Value, _ name: Int32, base: Value, isNothing: Bool, site: Site) {
        guard !base.nodes.isEmpty, mayHaveUnknownProperties(base.type), let property = program.unknownProperty(named: name) else { return }
        if isNothing { letGo(base, property, site: site) }
        let saved = doubt
        doubt = max(doubt, .oneImplementation)
        let closures = stored.nodes.filter { [.closure, .methodValue].contains(nodes[Int($0)].kind) }
        for node in base.nodes {
            let slot = Slot(node: node, property: property)
            set(slot, closures.isEmpty ? nil : closures)
            if isOne(node) { cut(slot) }
            for closure in closures { addEdge(node, closure, field: property, site: site, isAssignment: true) }
        }
        doubt = saved
    }

    private func mayHaveUnknownProperties(_ type: TypeID) -> Bool {
        let term = program.term(type)
        switch term.kind {
        case .unknown: return true
        case .nominal: return program.declarations[Int(term.declaration)].isForeign || program.lineage(of: term.declaration).contains { program.declarations[Int($0)].isForeign }
        default: return false
        }
    }

    /// The setters that a store into a protocol's property runs: that of the object's own type, or of the only type that conforms.
    private func settersBehind(_ hit: MemberHit, _ base: Value) -> [(setter: Int32, receiver: Value)] {
        guard hit.declaration >= 0, program.declarations[Int(hit.declaration)].kind == .protocolType else { return [] }
        let name = program.propertyName(hit.member.id)
        var setters: [(setter: Int32, receiver: Value)] = []
        for node in base.nodes {
            let term = program.term(nodes[Int(node)].type)
            var type = term.kind == .nominal ? term.declaration : hit.declaration
            if program.declarations[Int(type)].kind == .protocolType {
                let heirs = program.descendants(of: type, limit: 8).filter { program.declarations[Int($0)].kind != .protocolType && !program.isTestDouble($0) }
                guard heirs.count == 1 else { continue }
                type = heirs[0]
            }
            guard let own = program.members(ofDeclaration: type, named: name).first(where: { $0.member.kind == .property })?.member.id, case let fact = program.property(own),
                fact.flags.contains(.isComputed), fact.setter != FileFacts.none
            else { continue }
            setters.append((program.functionBase[Int(program.propertyFile[Int(own)])] + Int32(fact.setter), Value(nodes: [node], type: program.ownType(type))))
        }
        return setters
    }

    /// `$name = …` and `_name = …` of a property with a wrapper.
    private func storeWrapper(_ stored: Value, _ hit: MemberHit, base: Value, isProjection: Bool, isNothing: Bool, site: Site, _ frame: inout Frame) {
        guard let wrapper = ownership.wrapper(of: hit.member.id) else { return }
        if isProjection {
            guard let projection = program.members(of: wrapper, named: wellKnown.projectedValue).first(where: { $0.member.kind == .property }) else { return }
            store(stored, into: projection, base: wrapperInstance(hit.member.id, wrapper, base: base, site: site), isNothing: isNothing, site: site, &frame)
        } else {
            for node in base.nodes { keep(stored, node, hit.member.id, replaces: true, site: site) }
        }
    }

    func noteAssignedSelf(_ value: Value) {
        for node in value.nodes where node != selfNode && !assignedSelf.contains(node) { assignedSelf.append(node) }
    }

    /// The same property in the other branches of an `#if`.
    func alternatives(of hit: MemberHit) -> [Int32] {
        guard program.property(hit.member.id).clause != FileFacts.none, hit.declaration >= 0 else { return [] }
        let named = program.declarations[Int(hit.declaration)].members[program.propertyName(hit.member.id)] ?? []
        return named.filter { $0.kind == .property && $0.id != hit.member.id && program.property($0.id).clause != FileFacts.none && !program.property($0.id).flags.contains(.isComputed) }.map(\.id)
    }

    private func isInitializingSelf(_ base: Value) -> Bool { fact.kind == .initializer && base.nodes == [selfNode] }

    /// Stores a value into a property of one node.
    func keep(_ value: Value, _ node: Int32, _ property: Int32, replaces: Bool, site: Site) {
        guard canHave(node, program.owner(ofProperty: property)) else { return }
        let property = concrete(property, node)
        let type = ownership.type(ofProperty: property)
        if program.isPlain(type) { return }
        var value = value
        value.nodes.removeAll { !canBe($0, type) }
        let slot = Slot(node: node, property: property)
        if replaces {
            set(slot, value.nodes.isEmpty ? nil : value.nodes)
            if isOne(node) { cut(slot) }
        } else {
            var known = current[slot] ?? load(node, property, type: ownership.type(ofProperty: property), site: site)
            for target in value.nodes where !known.contains(target) { known.append(target) }
            if !known.isEmpty { set(slot, known) }
        }
        guard ownership.isStrong(property) else {
            for target in value.nodes { addWeakEdge(node, target, field: property, site: site, isAssignment: replaces) }
            return
        }
        noteKind(of: value, node, property)
        // An outlet that refers to its own object is in nothing that this object keeps.
        if node == selfNode, program.property(property).flags.contains(.isWeak) { value.nodes.removeAll { $0 == selfNode } }
        for target in value.nodes where !isContent(target, of: property, node) { addEdge(node, target, field: property, site: site, isAssignment: replaces) }
    }

    /// Whether an object was read from the very property: put back, it is kept by no other edge than before.
    private func isContent(_ target: Int32, of property: Int32, _ holder: Int32) -> Bool {
        var current = target
        while nodes[Int(current)].kind == .element { current = nodes[Int(current)].a }
        return nodes[Int(current)].kind == .load && nodes[Int(current)].a == holder && nodes[Int(current)].b == property
    }

    /// Whether a node stands for one object, whose property refers to one thing at a time.
    func isOne(_ node: Int32) -> Bool {
        switch nodes[Int(node)].kind {
        case .selfObject, .parameter, .fresh, .load: !nodes[Int(node)].isMany && !nodes[Int(node)].isPlural
        default: false
        }
    }

    private func noteKind(of value: Value, _ node: Int32, _ property: Int32) {
        var kinds = ownership.storeKinds[property] ?? Ownership.StoreKinds()
        var origins = ownership.origins[property] ?? Ownership.Origins()
        for target in value.nodes {
            switch nodes[Int(target)].kind {
            case _ where nodes[Int(target)].isMadeAtSite: origins.sites.insert(nodes[Int(target)].site)
            case .load: origins.properties.insert(nodes[Int(target)].b)
            default: origins.hasOthers = true
            }
        }
        ownership.origins[property] = origins
        for target in value.nodes {
            switch nodes[Int(target)].kind {
            case .fresh where node == selfNode: kinds.made += 1
            case .parameter where node == selfNode: kinds.given += 1
            case .selfObject where node != selfNode && fact.kind != .initializer: kinds.storingSelf += 1
            default: break
            }
        }
        ownership.storeKinds[property] = kinds
    }

    func storeGlobal(_ value: Value, _ property: Int32, isNothing: Bool = false, site: Site) {
        let id = node(.global, b: property, type: ownership.type(ofProperty: property), site: Site(file: program.propertyFile[Int(property)], offset: program.property(property).offset))
        if isNothing { letGo(Value(nodes: id < 0 ? [] : [id]), property, site: site) }
        guard ownership.isStrong(property) else { return }
        for target in value.nodes { addEdge(id, target, field: property, site: site) }
    }

    func isNull(_ index: UInt32, _ frame: Frame) -> Bool {
        guard let instruction = instruction(index, frame) else { return false }
        return instruction.operation == .literal && instruction.a == Literal.null.rawValue
    }

    /// A function that stores its parameter is given nothing: what it stores into is emptied.
    func noteEmptied(_ parameter: Int32, of callee: Int32, receiver: Value, site: Site) {
        guard let summary = ownership.summary(of: callee) else { return }
        for edge in summary.edges where edge.field >= 0 && summary.nodes[Int(edge.to)].kind == .parameter && summary.nodes[Int(edge.to)].a == parameter {
            // What it makes itself had nothing before.
            if summary.nodes[Int(edge.from)].kind == .fresh { continue }
            // Something else may be stored in its stead.
            if summary.edges.contains(where: { $0.from == edge.from && $0.field == edge.field && $0.to != edge.to }) { continue }
            let isOfReceiver = summary.nodes[Int(edge.from)].kind == .selfObject
            noteBreaker(breaker(emptying: isOfReceiver ? receiver : Value(), site: site), of: edge.field)
        }
    }

    func noteBreaker(_ breaker: Ownership.Breaker, of property: Int32) {
        if !isInDeadCode { ownership.note(breaker, of: property) }
    }

    /// A breaker here that empties these objects, as far as is known what they are.
    private func breaker(emptying base: Value, site: Site) -> Ownership.Breaker {
        var breaker = Ownership.Breaker(function: function, site: site, emptied: subject(base), runsLater: closureDepth > 0, closure: runningClosure)
        breaker.isOfReceiver = selfNode >= 0 && base.nodes == [selfNode]
        return breaker
    }

    func subject(_ value: Value) -> Ownership.Subject {
        let holders = Set(value.nodes.map(holder))
        var subject = Ownership.Subject(holder: holders.count == 1 ? holders.first! : -1)
        guard value.nodes.count == 1, case let node = nodes[Int(value.nodes[0])] else { return subject }
        subject.type = node.type
        if node.kind == .fresh { subject.made = node.site }
        return subject
    }

    /// The single object that a method is called on.
    func calledOn(_ receiver: Value) -> Ownership.Subject? {
        guard receiver.nodes.count == 1, case let id = receiver.nodes[0], case let node = nodes[Int(id)] else { return nil }
        return Ownership.Subject(holder: holder(id), made: node.kind == .fresh ? node.site : nil, type: node.type)
    }

    /// The property that an object was read from, or the collection around it; otherwise -1.
    private func holder(_ node: Int32) -> Int32 {
        var current = nodes[Int(node)]
        while current.kind == .element, current.a >= 0 { current = nodes[Int(current.a)] }
        return current.kind == .load || current.kind == .global ? current.b : -1
    }

    /// Notes that a property is emptied here.
    func letGo(_ base: Value, _ property: Int32, site: Site) {
        // An initialiser gives its own object's properties their first values.
        let isFirstValue = fact.kind == .initializer && closureDepth == 0 && (base.nodes.isEmpty ? !program.property(property).flags.contains(.isStatic) : base.nodes.contains(selfNode))
        if !isFirstValue {
            var breaker = breaker(emptying: base, site: site)
            breaker.takesLast = isTakingLast
            if fact.kind == .didSet, base.nodes.allSatisfy({ nodes[Int($0)].kind == .parameter }) { breaker.replaced = program.observed[function] ?? -1 }
            noteBreaker(breaker, of: property)
        }
        for node in base.nodes {
            let slot = Slot(node: node, property: property)
            set(slot, nil)
            if branchDepth == 0 || isOne(node) { cut(slot) }
            if branchDepth == 0 { clears.append(Summary.Clear(node: node, property: property)) }
        }
    }

    private func storeSubscript(_ stored: Value, from source: UInt32, _ place: Instruction, site: Site, _ frame: inout Frame) {
        let base = value(place.a, frame)
        if let path = keyPathArgument(place), !base.nodes.isEmpty {
            let isNothing = isNothing(source, frame)
            for node in value(path, frame).nodes { store(stored, into: base, through: node, isNothing: isNothing, site: site, &frame) }
            return
        }
        let term = program.term(base.type)
        if term.kind == .container || term.kind == .unknown {
            guard let holder = instruction(place.a, frame) else { return }
            if let source = instruction(source, frame), source.operation == .literal, source.a == Literal.null.rawValue {
                remove(from: holder, site: site, frame)
            } else if term.kind == .container {
                let keys = arguments(place).first.map { self.value($0.value, frame) } ?? Value()
                if term.arguments.count == 2, !keys.nodes.isEmpty { add(keys, to: place.a, holder, site: site, &frame) }
                let value = materialize(stored, as: term.arguments.last ?? TypeTable.unknown, &frame)
                expectClosures(value, term.arguments.last ?? TypeTable.unknown)
                if term.arguments.count == 2, let (property, base) = property(of: holder, site: site, frame) { noteEntered(source, term.arguments[1], in: property, base, site: site, frame) }
                add(value, to: place.a, holder, site: site, &frame)
            }
            return
        }
        let arguments = callArguments(place, &frame)
        for hit in program.members(of: base.type, named: wellKnown.subscriptName) where hit.member.kind == .function {
            guard let accessors = program.accessors[hit.member.id], accessors.setter >= 0, let mapping = match(hit.member.id, arguments) else { continue }
            var values = values(mapping, arguments)
            let given = Int32(program.function(accessors.setter).parameters.count) - 1
            values[given] = stored
            _ = invoke(accessors.setter, receiver: base, arguments: values, site: site, place: placeOfStore(site))
            // What is put behind one key that is written down is in no other's stead.
            let isOneKey = self.arguments(place).contains { instruction($0.value, frame)?.operation == .literal }
            if isOneKey ? isNull(source, frame) : isNothing(source, frame) { noteEmptied(given, of: accessors.setter, receiver: base, site: site) }
            return
        }
    }
}
