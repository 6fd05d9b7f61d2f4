import CycleLintFrontEnd

extension Body {
    func execute(_ frame: inout Frame) {
        guard frameDepth < 24 else { return }
        frameDepth += 1
        defer { frameDepth -= 1 }
        let body = facts.functions[Int(frame.function)].body
        let start = Int(body.start)
        let count = Int(body.count)
        // Callees and places are not values: a method that is called is not a method value.
        var role = [UInt8](repeating: 0, count: count)
        for index in 0..<count {
            let instruction = facts.instructions[start + index]
            switch instruction.operation {
            case .call where Int(instruction.a) < count: role[Int(instruction.a)] |= 1
            case .assign where Int(instruction.a) < count: role[Int(instruction.a)] |= 2
            default: break
            }
        }
        let depthBefore = branchDepth
        let pluralBefore = pluralDepth
        let clausesBefore = clauses.count
        let openBefore = openBranches.count
        beginFrame(frame)
        defer { endFrame() }
        for index in 0..<count {
            let instruction = facts.instructions[start + index]
            frame.values[index] = evaluate(instruction, at: index, role: role[index], &frame)
            if instruction.flags & Instruction.isTried != 0 { noteError(instruction, frame) }
        }
        if !frame.hasReturn, !frame.statements.nodes.isEmpty, !program.isPlain(frame.expected), frame.expected != TypeTable.unknown {
            frame.result.formUnion(frame.statements)
        }
        if ownership.notesDroppedTokens { noteTokens(frame) }
        while openBranches.count > openBefore { close() }
        branchDepth = depthBefore
        pluralDepth = pluralBefore
        clauses.removeLast(clauses.count - clausesBefore)
    }

    func value(_ index: UInt32, _ frame: Frame) -> Value { Int(index) < frame.values.count ? frame.values[Int(index)] : Value() }

    func instruction(_ index: UInt32, _ frame: Frame) -> Instruction? {
        let body = facts.functions[Int(frame.function)].body
        return index < body.count ? facts.instructions[Int(body.start + index)] : nil
    }

    func site(_ instruction: Instruction) -> Site { Site(file: file, offset: instruction.offset) }

    /// Number of an instruction in the file, to tell objects made at different places apart.
    func place(_ index: Int, _ frame: Frame) -> Int32 { Int32(facts.functions[Int(frame.function)].body.start) + Int32(index) }

    /// As `place`, for what no instruction of its own does: a store that runs a setter, say.
    func placeOfStore(_ site: Site) -> Int32 { -2 - Int32(bitPattern: site.offset & 0x3fff_ffff) }

    private func evaluate(_ instruction: Instruction, at index: Int, role: UInt8, _ frame: inout Frame) -> Value {
        switch instruction.operation {
        case .selfValue: return selfValue(instruction.a, offset: instruction.offset, frame)
        case .superValue:
            var value = selfValue(instruction.a, offset: instruction.offset, frame)
            if owner >= 0, selfNode >= 0, program.declarations[Int(owner)].isReference { value.type = program.declarations[Int(owner)].superclass }
            return value
        case .local:
            noteHeld(instruction.a)
            return read(local: instruction.a, frame)
        case .name: return readName(instruction, at: index, isCallee: role & 1 != 0, isPlace: role & 2 != 0, &frame)
        case .typeValue:
            return Value(type: program.types.metatype(of: program.resolve(placed(instruction.a, frame))))
        case .literal:
            return Value(type: instruction.a == Literal.null.rawValue ? TypeTable.unknown : TypeTable.plain)
        case .member:
            noteNamedMember(value(instruction.a, frame).type, globalName(instruction.b), at: index, frame)
            return readMember(value(instruction.a, frame), globalName(instruction.b), instruction, at: index, isCallee: role & 1 != 0, isPlace: role & 2 != 0, &frame)
        case .implicitMember: return Value(pending: Int32(index) + 1)
        case .cast:
            let type = program.resolve(placed(instruction.b, frame))
            var result = value(instruction.a, frame)
            result.type = type
            result.pending = 0
            if result.nodes.isEmpty, !program.isPlain(type), isObject(type) {
                let id = node(.result, a: place(index, frame), type: type, site: site(instruction))
                if id >= 0 { result.nodes = [id] }
            } else if result.nodes.count == 1, isOfLessKnownType(result.nodes[0], than: type) {
                nodes[Int(result.nodes[0])].type = type
            }
            return result
        case .call: return call(instruction, at: index, &frame)
        case .subscriptCall: return readSubscript(instruction, at: index, isPlace: role & 2 != 0, &frame)
        case .closure: return makeClosure(instruction, at: index, frame)
        case .array:
            var content = Value()
            for argument in arguments(instruction) {
                let part = value(argument.value, frame)
                if part.pending > 0 { content.parts.append(part.pending) } else { content.formUnion(part) }
            }
            content.type = program.container(content.type == TypeTable.unknown ? [] : [content.type])
            return content
        case .dictionary:
            var content = Value()
            var types: [TypeID] = [TypeTable.unknown, TypeTable.unknown]
            for (number, argument) in arguments(instruction).enumerated() {
                let part = value(argument.value, frame)
                if part.pending > 0 { content.parts.append(part.pending) } else { content.formUnion(part) }
                if types[number % 2] == TypeTable.unknown { types[number % 2] = part.type }
            }
            content.type = program.container(types)
            return content
        case .tuple:
            return makeTuple(at: index, instruction, frame)
        case .assign:
            assign(instruction, &frame)
            return Value()
        case .operatorCall: return operate(instruction, at: index, &frame)
        case .select:
            var result = Value()
            for argument in arguments(instruction) {
                let part = value(argument.value, frame)
                result.formUnion(part)
                if result.pending == 0 { result.pending = part.pending } else if part.pending > 0 { result.parts.append(part.pending) }
            }
            return result
        case .await:
            noteAwaiting(instruction.a, frame)
            return value(instruction.a, frame)
        case .inoutValue: return value(instruction.a, frame)
        case .element:
            let sequence = value(instruction.a, frame)
            noteLoop(over: sequence, at: index, frame)
            let isLoop = index > 0 && self.instruction(UInt32(index - 1), frame)?.operation == .loopBegin
            let key = place(index, frame)
            return isLoop
                ? eachElement(of: sequence, type: elementType(of: sequence.type), key: key, site: site(instruction))
                : element(of: sequence, type: elementType(of: sequence.type), key: key, site: site(instruction))
        case .payload: return payload(instruction, at: index, frame)
        case .bind:
            bind(instruction, &frame)
            return Value()
        case .localFunction:
            let id = closureNode(function: instruction.b, offset: instruction.offset)
            set(local: instruction.a, to: Value(nodes: id < 0 ? [] : [id]), replaces: true)
            return Value()
        case .yieldValue where fact.kind == .setter && frame.function == function - program.functionBase[Int(file)]:
            // `_modify { yield &place }`: what the caller writes ends up in the place.
            guard let place = self.instruction(instruction.a, frame), place.operation == .inoutValue else { return Value() }
            let written = facts.parameters[Int(fact.parameters.start + fact.parameters.count) - 1].local
            assign(locals[written]?.value ?? Value(), from: FileFacts.none, to: place.a, site: site(instruction), &frame)
            return Value()
        case .returnValue, .yieldValue:
            mayLeaveLoop = true
            if instruction.operation == .returnValue, instruction.flags & Instruction.isImplicit == 0 { noteExit(instruction) }
            if instruction.a != FileFacts.none {
                let returned = materialize(value(instruction.a, frame), as: frame.expected, &frame)
                frame.result.formUnion(returned)
                frame.hasReturn = true
            }
            if instruction.operation == .returnValue, instruction.flags & Instruction.isImplicit == 0 { leave(.returnValue) }
            return Value()
        case .branchBegin:
            branchDepth += 1
            open(.branch(BranchKind(rawValue: instruction.a) ?? .ifBranch))
            beginArm(instruction, frame)
            openBranches[openBranches.count - 1].isOnCancellation = FunctionText(program, program.functionBase[Int(file)] + frame.function).asksForCancellation(before: index)
        case .branchNext:
            nextArm()
            beginArm(instruction, frame)
        case .branchEnd:
            branchDepth = max(0, branchDepth - 1)
            close()
        case .loopBegin:
            branchDepth += 1
            pluralDepth += 1
            mayLeaveLoop = false
            open(.loop)
            loopStarts.append(loopedOver.count)
            beginLoop(instruction, at: index, frame)
        case .loopEnd:
            branchDepth = max(0, branchDepth - 1)
            pluralDepth = max(0, pluralDepth - 1)
            close()
            if let start = loopStarts.popLast() { loopedOver.removeLast(max(0, loopedOver.count - start)) }
            endLoop()
        case .clauseBegin: clauses.append(instruction.a)
        case .clauseEnd: _ = clauses.popLast()
        case .unknown, .macro:
            var content = Value()
            for argument in arguments(instruction) { content.formUnion(Value(nodes: value(argument.value, frame).nodes)) }
            if remembersGivenAway { givenToLibraries += content.nodes }
            return Value()
        case .statement: frame.statements.formUnion(Value(nodes: value(instruction.a, frame).nodes))
        case .keyPath: return makeKeyPath(instruction, at: index, frame)
        case .breakStatement, .continueStatement:
            mayLeaveLoop = true
            if instruction.operation == .breakStatement { noteExit(instruction) }
            leave(instruction.operation)
        case .throwValue:
            if remembersGivenAway { givenToLibraries += value(instruction.a, frame).nodes }
            noteError(instruction, frame)
            leave(.throwValue)
        case .doBegin: beginCatching()
        case .doEnd: endCatching()
        case .discard, .deferBegin, .deferEnd: break
        }
        return Value()
    }

    /// Whether nothing, or only a library's class, is known of an object read from a property that was cast to a class of the program.
    private func isOfLessKnownType(_ id: Int32, than type: TypeID) -> Bool {
        let node = nodes[Int(id)]
        if node.type == TypeTable.unknown { return true }
        let term = program.term(node.type)
        return (node.kind == .element || node.kind == .load) && !node.isMany && term.kind == .nominal && program.declarations[Int(term.declaration)].isForeign && isObject(type)
    }

    func globalName(_ local: UInt32) -> Int32 { program.globalName(file: file, local) }

    func placed(_ reference: UInt32, _ frame: Frame) -> PlacedTypeReference {
        program.place(reference, file: file, type: fact.owner, function: UInt32(frame.function))
    }

    func arguments(_ instruction: Instruction) -> ArraySlice<ArgumentFact> {
        let start = Int(instruction.b)
        guard instruction.c > 0, start + Int(instruction.c) <= facts.arguments.count else { return [] }
        let slice = facts.arguments[start..<start + Int(instruction.c)]
        return ArraySlice(Array(slice))
    }

    func isObject(_ type: TypeID) -> Bool {
        let term = program.term(type)
        return term.kind == .nominal && !program.declarations[Int(term.declaration)].isValue
    }

    func selfValue(_ local: UInt32, offset: UInt32, _ frame: Frame) -> Value {
        if local != FileFacts.none {
            noteUse(of: local, from: UInt32(frame.function), offset: offset)
            noteHeld(local)
            return locals[local]?.value ?? Value()
        }
        guard selfNode >= 0 else { return Value(type: owner >= 0 ? program.types.metatype(of: program.ownType(owner)) : TypeTable.unknown) }
        return Value(nodes: [selfNode], type: nodes[Int(selfNode)].type)
    }

    func read(local: UInt32, _ frame: Frame) -> Value {
        let localFact = facts.locals[Int(local)]
        if localFact.flags.contains(.isComputed), localFact.code != FileFacts.none, let getter = locals[local]?.value.nodes.first {
            return run(closure: getter, arguments: [])
        }
        return locals[local]?.value ?? Value(type: localFact.type == FileFacts.none ? TypeTable.unknown : program.resolve(placed(localFact.type, frame)))
    }

    func set(local: UInt32, to value: Value, replaces: Bool) {
        willChange(local: local)
        var state = locals[local] ?? LocalState()
        if replaces {
            let declared = state.value.type
            state.value = value
            if value.type == TypeTable.unknown { state.value.type = declared }
        } else {
            state.value.formUnion(value)
        }
        for node in value.nodes where !state.ever.contains(node) { state.ever.append(node) }
        locals[local] = state
    }

    private func bind(_ instruction: Instruction, _ frame: inout Frame) {
        let local = facts.locals[Int(instruction.a)]
        var type = TypeTable.unknown
        if local.type != FileFacts.none { type = program.resolve(placed(local.type, frame)) }
        willChange(local: instruction.a)
        noteOwnLocal(instruction.a)
        guard instruction.b != FileFacts.none else {
            locals[instruction.a] = LocalState(value: Value(type: type))
            return
        }
        var bound = materialize(value(instruction.b, frame), as: type, &frame)
        if type != TypeTable.unknown { bound.type = type }
        expectClosures(bound, type)
        if !local.flags.contains(.isLet), isStruct(bound.type) { bound = copy(bound, at: instruction) }
        locals[instruction.a] = LocalState(value: bound, ever: bound.nodes)
    }

    func isStruct(_ type: TypeID) -> Bool {
        let term = program.term(type)
        return term.kind == .nominal && program.declarations[Int(term.declaration)].kind == .structType
    }

    /// A `var` of a struct type is a copy: what is stored into it does not reach the original.
    func copy(_ value: Value, at instruction: Instruction) -> Value {
        var result = Value(type: value.type)
        for original in value.nodes {
            let id = node(.copy, a: original, b: Int32(instruction.a), c: Int32(bitPattern: instruction.offset), type: value.type, site: site(instruction))
            guard id >= 0 else { continue }
            copyContent(of: original, to: id)
            result.nodes.append(id)
        }
        return result
    }

    private func payload(_ instruction: Instruction, at index: Int, _ frame: Frame) -> Value {
        let whole = value(instruction.a, frame)
        let term = program.term(whole.type)
        var type = TypeTable.unknown
        if instruction.b == 0 {
            if let source = self.instruction(instruction.a, frame), source.operation == .tuple, instruction.c < source.c {
                return value(facts.arguments[Int(source.b + instruction.c)].value, frame)
            }
            if term.kind == .tuple, Int(instruction.c) < term.arguments.count { type = term.arguments[Int(instruction.c)] }
            return part(Int32(instruction.c), of: whole, type: type, site: site(instruction))
        } else {
            let name = globalName(instruction.b)
            if name == wellKnown.some { return whole }
            if term.kind == .nominal, let hit = program.members(of: whole.type, named: name).first(where: { $0.member.kind == .enumCase }) {
                let enumCase = program.enumCase(hit.member.id)
                if instruction.c < enumCase.parameters.count {
                    let caseFile = program.caseFile[Int(hit.member.id)]
                    let parameter = program.files[Int(caseFile)].parameters[Int(enumCase.parameters.start + instruction.c)]
                    if parameter.type != FileFacts.none {
                        type = program.substitute(
                            program.resolve(program.place(parameter.type, file: caseFile, type: enumCase.type)), declaration: hit.declaration, arguments: hit.arguments)
                    }
                }
            } else if term.kind == .container, let first = term.arguments.first {
                type = first
            }
        }
        let key = Int32(bitPattern: UInt32(truncatingIfNeeded: 0x4000_0000 &+ UInt32(instruction.b) &* 16 &+ instruction.c))
        return element(of: whole, type: type, key: key, site: site(instruction))
    }

    private func makeTuple(at index: Int, _ instruction: Instruction, _ frame: Frame) -> Value {
        let written = arguments(instruction)
        let parts = written.map { value($0.value, frame) }
        let labels = written.map { globalName($0.label) }
        if parts.count == 1 { return parts[0] }
        if parts.isEmpty { return Value(type: TypeTable.plain) }
        let type = program.types.intern(TypeTerm(kind: .tuple, arguments: parts.map(\.type), labels: labels.contains { $0 != 0 } ? labels : []))
        return tuple(parts, type: type, place: place(index, frame), site: site(instruction))
    }

    func tuple(_ parts: [Value], type: TypeID, place: Int32, site: Site) -> Value {
        if parts.allSatisfy({ $0.nodes.isEmpty }) { return Value(type: type) }
        let id = node(.tuple, a: place, type: type, site: site)
        guard id >= 0 else { return Value(type: type) }
        for (position, part) in parts.enumerated() {
            set(Slot(node: id, property: EdgeField.part(Int32(position))), part.nodes)
            for target in part.nodes { addEdge(id, target, field: EdgeField.part(Int32(position)), site: site, isStore: false) }
        }
        return Value(nodes: [id], type: type)
    }

    /// The key of an element that is the first part of a tuple.
    private static let firstPart: Int32 = 0x2000_0000

    /// The part of a tuple that an element's key stands for.
    func partPosition(_ key: Int32) -> Int32? { key >= Self.firstPart && key < Self.firstPart + 64 ? key - Self.firstPart : nil }

    /// One part of a tuple.
    func part(_ position: Int32, of whole: Value, type: TypeID, site: Site) -> Value {
        if program.isPlain(type) { return Value(type: type) }
        var result = Value(type: type)
        for id in whole.nodes {
            if nodes[Int(id)].kind == .tuple {
                result.formUnion(Value(nodes: current[Slot(node: id, property: EdgeField.part(position))] ?? []))
            } else {
                result.formUnion(element(of: Value(nodes: [id]), type: type, key: Self.firstPart + position, site: site))
            }
        }
        result.type = type
        return result
    }

    var wellKnown: WellKnownNames { ownership.wellKnown }

    /// Gives `.name` and `.name(…)` the type that its place expects.
    func materialize(_ value: Value, as type: TypeID, _ frame: inout Frame) -> Value {
        if !value.parts.isEmpty {
            var result = value
            result.parts = []
            let element = program.term(type).kind == .container ? subscriptedType(of: type) : type
            for part in value.parts { result.formUnion(Value(nodes: materialize(Value(pending: part), as: element, &frame).nodes)) }
            if program.term(type).kind == .container { result.type = type }
            return result.pending > 0 ? materialize(result, as: type, &frame) : result
        }
        guard value.pending > 0 else { return value }
        var result = value
        result.pending = 0
        let index = UInt32(value.pending - 1)
        guard type != TypeTable.unknown, let instruction = instruction(index, frame) else { return Value() }
        // An enum of a library: what it is made with is in it.
        if program.term(type).kind == .container {
            result.type = type
            return result
        }
        let metatype = Value(type: program.types.metatype(of: type))
        var made: Value
        switch instruction.operation {
        case .implicitMember:
            result.nodes = []
            made = readMember(metatype, globalName(instruction.a), instruction, at: Int(index), isCallee: false, isPlace: false, &frame)
        case .call:
            guard let callee = self.instruction(instruction.a, frame), callee.operation == .implicitMember else { return result }
            if globalName(callee.a) == wellKnown.some { return result }
            guard let called = callMember(metatype, globalName(callee.a), instruction, at: Int(index), &frame) else { return Value(type: type) }
            made = called
            result.nodes = []
        default: return result
        }
        made.formUnion(Value(nodes: result.nodes))
        if made.type == TypeTable.unknown { made.type = type }
        return made
    }
}
