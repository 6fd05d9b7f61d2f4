import CycleLintFrontEnd

extension Body {
    /// A name that is no local: member of the implicit `self`, type, global or module, in the order in which Swift looks.
    func readName(_ instruction: Instruction, at index: Int, isCallee: Bool, isPlace: Bool, _ frame: inout Frame) -> Value {
        let name = globalName(instruction.a)
        if owner >= 0 {
            let hits = ofThisContext(ownMembers(named: name))
            if let hit = preferred(hits, isCallee: isCallee) {
                return readHit(hit, base: implicitBase(hit, instruction, frame), instruction, at: index, isCallee: isCallee, isPlace: isPlace, &frame)
            }
            if let (hit, isProjection) = wrappedProperty(name, of: ownType) {
                return readWrapper(hit, base: implicitBase(hit, instruction, frame), isProjection: isProjection, instruction, at: index, &frame)
            }
            if let projection = libraryProjection(name, of: ownType, instruction, at: index, frame) {
                noteImplicitSelf(instruction, frame)
                return projection
            }
            var outer = program.declarations[Int(owner)].parent
            while outer >= 0 {
                let hits = program.members(ofDeclaration: outer, named: name).filter { isStatic($0.member) }
                if let hit = preferred(hits, isCallee: isCallee) {
                    return readHit(hit, base: Value(type: program.types.metatype(of: program.ownType(outer))), instruction, at: index, isCallee: isCallee, isPlace: isPlace, &frame)
                }
                outer = program.declarations[Int(outer)].parent
            }
        }
        if let type = program.lookUpType(name, file: file, type: fact.owner, function: UInt32(frame.function)) {
            return Value(type: program.types.metatype(of: type))
        }
        if let property = globalProperty(name) {
            return isPlace ? Value() : global(property, site: site(instruction))
        }
        if program.globalMembers[name] != nil { return Value() }
        if program.modules.contains(name) { return Value(type: program.types.intern(TypeTerm(kind: .module, declaration: name))) }
        if program.name(name).utf8.first == UInt8(ascii: "$") {
            var binding = Value()
            binding.isBinding = true
            return binding
        }
        if isInherited(name, instruction) { _ = selfValue(instruction.b, offset: instruction.offset, frame) }
        let known = program.lookUpLibraryType(name)
        return known == TypeTable.unknown ? Value() : Value(type: program.types.metatype(of: known))
    }

    func globalProperty(_ name: Int32) -> Int32? {
        program.visibleGlobals(name, file: file, kind: .property).first?.id
    }

    func isStatic(_ member: Member) -> Bool {
        switch member.kind {
        case .property: program.property(member.id).flags.contains(.isStatic)
        case .function: program.function(member.id).flags.contains(.isStatic)
        case .enumCase: true
        }
    }

    /// A name without a base in an instance method is rather an instance member, in a static one a static member.
    func ofThisContext(_ hits: [MemberHit]) -> [MemberHit] {
        let isInstance = selfNode >= 0
        let fitting = hits.filter { isStatic($0.member) != isInstance }
        return fitting.isEmpty ? hits : fitting
    }

    private func preferred(_ hits: [MemberHit], isCallee: Bool) -> MemberHit? {
        if isCallee { return hits.first { $0.member.kind == .function } ?? hits.first }
        return hits.first { $0.member.kind == .property } ?? hits.first
    }

    /// The `self` that a member named without a base belongs to; notes the use.
    func implicitBase(_ hit: MemberHit, _ instruction: Instruction, _ frame: Frame) -> Value {
        if isStatic(hit.member) { return Value(type: program.types.metatype(of: program.ownType(owner))) }
        if instruction.b == FileFacts.none { noteSelf(from: UInt32(frame.function), offset: instruction.offset) }
        return selfValue(instruction.b, offset: instruction.offset, frame)
    }

    private func noteImplicitSelf(_ instruction: Instruction, _ frame: Frame) {
        if instruction.b == FileFacts.none { noteSelf(from: UInt32(frame.function), offset: instruction.offset) }
        _ = selfValue(instruction.b, offset: instruction.offset, frame)
    }

    func global(_ property: Int32, site: Site) -> Value {
        let type = ownership.type(ofProperty: property)
        if program.isPlain(type) { return Value(type: type) }
        let fact = program.property(property)
        if fact.flags.contains(.isComputed) {
            guard fact.getter != FileFacts.none else { return Value(type: type) }
            return invoke(program.functionBase[Int(program.propertyFile[Int(property)])] + Int32(fact.getter), receiver: nil, arguments: [:], site: site, place: placeOfStore(site))
        }
        let id = node(.global, b: property, type: type, site: Site(file: program.propertyFile[Int(property)], offset: fact.offset))
        if id >= 0 { nodes[Int(id)].isMany = isContent(type) }
        return Value(nodes: id < 0 ? [] : [id], type: type)
    }

    func readMember(
        _ base: Value, _ name: Int32, _ instruction: Instruction, at index: Int, isCallee: Bool, isPlace: Bool, _ frame: inout Frame
    ) -> Value {
        if base.isBinding {
            if ownership.boundNames[name] == nil { ownership.boundNames[name] = Ownership.Breaker(function: function, site: site(instruction)) }
            return base
        }
        let term = program.term(base.type)
        switch term.kind {
        case .metatype:
            if name == wellKnown.selfKeyword || name == wellKnown.initializer { return base }
            let instance = program.term(term.arguments[0])
            if instance.kind == .nominal, let nested = program.nestedType(name, in: instance.declaration) {
                return Value(type: program.types.metatype(of: program.instantiate(nested, arguments: [])))
            }
            let all = program.members(of: term.arguments[0], named: name)
            guard let hit = preferred(all.filter { isStatic($0.member) }, isCallee: isCallee) else {
                guard !isCallee, !isPlace, let method = all.first(where: { $0.member.kind == .function }) else { return Value() }
                let id = node(.methodValue, a: place(index, frame), b: HeapNode.unapplied, type: TypeTable.unknown, function: method.member.id, site: site(instruction))
                return Value(nodes: id < 0 ? [] : [id])
            }
            if hit.member.kind == .enumCase { return Value(type: term.arguments[0]) }
            return readHit(hit, base: base, instruction, at: index, isCallee: isCallee, isPlace: isPlace, &frame)
        case .module:
            if let property = globalProperty(name) { return global(property, site: site(instruction)) }
            return readModuleType(term.declaration, name)
        case .tuple:
            if let position = term.labels.firstIndex(of: name) ?? Int(program.name(name)), position < term.arguments.count {
                return part(Int32(position), of: base, type: term.arguments[position], site: site(instruction))
            }
            return Value()
        case .container:
            if isCallee { return Value() }
            return containerProperty(base, name, instruction, at: index, frame)
        default:
            if name == wellKnown.selfKeyword { return base }
            guard let hit = preferred(program.members(of: base.type, named: name).filter { !isStatic($0.member) }, isCallee: isCallee) else {
                guard let (hit, isProjection) = wrappedProperty(name, of: base.type) else { return libraryProjection(name, of: base.type, instruction, at: index, frame) ?? Value() }
                return readWrapper(hit, base: base, isProjection: isProjection, instruction, at: index, &frame)
            }
            return readHit(hit, base: base, instruction, at: index, isCallee: isCallee, isPlace: isPlace, &frame)
        }
    }

    private func readModuleType(_ module: Int32, _ name: Int32) -> Value {
        guard let first = program.moduleType(named: name, in: module) else { return Value() }
        return Value(type: program.types.metatype(of: program.instantiate(first, arguments: [])))
    }

    private func readHit(
        _ hit: MemberHit, base: Value, _ instruction: Instruction, at index: Int, isCallee: Bool, isPlace: Bool, _ frame: inout Frame
    ) -> Value {
        switch hit.member.kind {
        case .enumCase: return Value(type: program.term(base.type).arguments.first ?? TypeTable.unknown)
        case .function:
            guard !isCallee, !isPlace, !base.nodes.isEmpty, !isStatic(hit.member) else { return Value() }
            let id = node(.methodValue, a: place(index, frame), b: hit.member.id, type: TypeTable.unknown, function: hit.member.id, site: site(instruction))
            for target in base.nodes { addEdge(id, target, field: EdgeField.capture, site: site(instruction)) }
            noteMayBeResumed(base, site: site(instruction))
            noteMayBeEnded(base, by: hit.member.id, site: site(instruction))
            return Value(nodes: id < 0 ? [] : [id])
        case .property:
            return isPlace ? Value() : readProperty(hit, base: base, site: site(instruction), place: place(index, frame))
        }
    }

    func readProperty(_ hit: MemberHit, base: Value, site: Site, place: Int32) -> Value {
        let id = hit.member.id
        let fact = program.property(id)
        if fact.flags.contains(.isStatic) { return global(id, site: site) }
        let type = program.substitute(ownership.type(ofProperty: id), declaration: hit.declaration, arguments: hit.arguments)
        if let wrapper = ownership.wrapper(of: id) {
            let instance = wrapperInstance(id, wrapper, base: base, site: site)
            var result = program.members(of: wrapper, named: wellKnown.wrappedValue).first { $0.member.kind == .property }
                .map { readProperty($0, base: instance, site: site, place: place) } ?? Value()
            if type != TypeTable.unknown { result.type = type }
            return result
        }
        let isRequirement = program.declarations[Int(hit.declaration)].kind == .protocolType && fact.getter == FileFacts.none
        if fact.flags.contains(.isComputed), !isRequirement {
            guard fact.getter != FileFacts.none else { return Value(type: type) }
            let getter = program.functionBase[Int(program.propertyFile[Int(id)])] + Int32(fact.getter)
            var value = invoke(getter, receiver: base, arguments: [:], site: site, place: place)
            if type != TypeTable.unknown { value.type = type }
            return value
        }
        if program.isPlain(type) { return Value(type: type) }
        var result = Value(type: type)
        for node in base.nodes where canHave(node, hit.declaration) {
            for target in load(node, id, type: type, site: site) where !result.nodes.contains(target) { result.nodes.append(target) }
            for other in alternatives(of: hit) {
                for target in load(node, other, type: type, site: site) where !result.nodes.contains(target) { result.nodes.append(target) }
            }
        }
        return result
    }

    /// `$name` and `_name` of a property with a wrapper.
    func wrappedProperty(_ name: Int32, of type: TypeID) -> (MemberHit, isProjection: Bool)? {
        let text = program.name(name)
        guard let first = text.utf8.first, first == UInt8(ascii: "$") || first == UInt8(ascii: "_"),
            let plain = program.names.lookup(String(text.dropFirst())),
            let hit = program.members(of: type, named: plain).first(where: { $0.member.kind == .property && !isStatic($0.member) }),
            ownership.wrapper(of: hit.member.id) != nil
        else { return nil }
        return (hit, first == UInt8(ascii: "$"))
    }

    private func readWrapper(_ hit: MemberHit, base: Value, isProjection: Bool, _ instruction: Instruction, at index: Int, _ frame: inout Frame) -> Value {
        guard let wrapper = ownership.wrapper(of: hit.member.id) else { return Value() }
        let instance = wrapperInstance(hit.member.id, wrapper, base: base, site: site(instruction))
        guard isProjection, let projection = program.members(of: wrapper, named: wellKnown.projectedValue).first(where: { $0.member.kind == .property }) else { return instance }
        return readProperty(projection, base: instance, site: site(instruction), place: place(index, frame))
    }

    func wrapperInstance(_ property: Int32, _ wrapper: TypeID, base: Value, site: Site) -> Value {
        var result = Value(type: wrapper)
        for node in base.nodes { result.formUnion(Value(nodes: load(node, property, type: wrapper, site: site))) }
        return result
    }

    /// Whether a node can have the members of a declaration, by what is known of its type.
    func canHave(_ node: Int32, _ declaration: Int32) -> Bool {
        let found = nodes[Int(node)]
        if found.kind == .closure || found.kind == .methodValue || found.kind == .tuple { return false }
        guard declaration >= 0 else { return true }
        let term = program.term(found.type)
        guard term.kind == .nominal else { return term.kind != .container && term.kind != .function }
        // An object of a library's class may be of a class of the program; a library's type is never a value type of the program.
        if program.declarations[Int(term.declaration)].isForeign { return !program.declarations[Int(declaration)].isValue || program.declarations[Int(declaration)].isOfLibrary }
        if program.declarations[Int(declaration)].kind == .protocolType || program.declarations[Int(term.declaration)].kind == .protocolType { return true }
        if program.declarations[Int(declaration)].isOfLibrary { return program.mayInherit(term.declaration, from: declaration) }
        return program.declarations[Int(declaration)].kind == .external || program.inherits(term.declaration, from: declaration) || program.inherits(declaration, from: term.declaration)
    }

    /// Whether a node can be of a type, by what is known of both.
    func canBe(_ node: Int32, _ type: TypeID) -> Bool {
        let wanted = program.term(type)
        let found = nodes[Int(node)]
        if found.kind == .closure || found.kind == .methodValue {
            guard wanted.kind == .nominal else { return true }
            let kind = program.declarations[Int(wanted.declaration)].kind
            return kind == .enumType || kind == .protocolType || program.declarations[Int(wanted.declaration)].isForeign
        }
        let term = program.term(found.type)
        switch wanted.kind {
        case .plain: return false
        case .nominal:
            let declaration = program.declarations[Int(wanted.declaration)]
            if declaration.isForeign, declaration.name == wellKnown.error, term.kind == .nominal, case let own = program.declarations[Int(term.declaration)],
                own.isValue || own.kind == .classType && !own.isForeign
            {
                return isError(term.declaration)
            }
            if declaration.isForeign || declaration.kind == .protocolType || declaration.kind == .enumType { return true }
            if term.kind == .generic { return !declaration.isValue }
            return canHave(node, wanted.declaration)
        case .function: return term.kind != .nominal || program.declarations[Int(term.declaration)].isForeign
        default: return true
        }
    }

    /// Whether a type of the program conforms to `Error`, or to a library's protocol that may refine it.
    private func isError(_ declaration: Int32) -> Bool {
        let superclass = program.term(program.declarations[Int(declaration)].superclass)
        if superclass.kind == .nominal, program.declarations[Int(superclass.declaration)].isForeign || isError(superclass.declaration) { return true }
        return program.declarations[Int(declaration)].protocols.contains { conformance in
            let term = program.term(conformance)
            guard term.kind == .nominal else { return true }
            return program.declarations[Int(term.declaration)].isForeign ? program.name(program.declarations[Int(term.declaration)].name).hasSuffix("Error") : isError(term.declaration)
        }
    }

    func readSubscript(_ instruction: Instruction, at index: Int, isPlace: Bool, _ frame: inout Frame) -> Value {
        let base = value(instruction.a, frame)
        let term = program.term(base.type)
        if term.kind == .container {
            var key = place(index, frame)
            if let argument = arguments(instruction).first, let operand = self.instruction(argument.value, frame), operand.operation == .local {
                key = 0x1000_0000 + Int32(operand.a)
            }
            return element(of: base, type: subscriptedType(of: base.type), key: key, site: site(instruction))
        }
        guard !isPlace else { return Value() }
        let arguments = callArguments(instruction, &frame)
        for hit in program.members(of: base.type, named: wellKnown.subscriptName) where hit.member.kind == .function {
            guard let accessors = program.accessors[hit.member.id], let mapping = match(hit.member.id, arguments) else { continue }
            let type = program.substitute(ownership.resultType(of: hit.member.id), declaration: hit.declaration, arguments: hit.arguments)
            guard accessors.getter >= 0 else { return Value(type: type) }
            var result = invoke(accessors.getter, receiver: base, arguments: values(mapping, arguments), site: site(instruction), place: place(index, frame))
            if type != TypeTable.unknown { result.type = type }
            return result
        }
        return Value()
    }
}
