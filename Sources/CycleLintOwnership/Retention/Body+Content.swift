import CycleLintFrontEnd

/// What is added to containers, and taken out of them.
extension Body {
    /// Adds content to the container that an instruction names: local, property, or an element of one.
    func add(_ value: Value, to index: UInt32, _ holder: Instruction, site: Site, _ frame: inout Frame) {
        switch holder.operation {
        case .local:
            let known = locals[holder.a]?.value.nodes ?? []
            set(local: holder.a, to: value, replaces: false)
            // Only an `inout` parameter can be added to: what it stands for is the content of a property.
            guard facts.locals[Int(holder.a)].isParameter else { return }
            for node in known where nodes[Int(node)].kind == .load && nodes[Int(node)].isMany {
                keep(value, nodes[Int(node)].a, nodes[Int(node)].b, replaces: false, site: site)
            }
        case .name:
            let name = globalName(holder.a)
            if owner >= 0, let hit = ownMembers(named: name).first(where: { $0.member.kind == .property }) {
                addContent(value, hit, base: implicitBase(hit, holder, frame), site: site, &frame)
            } else if owner >= 0, let hit = projectedProperty(name, of: ownType) {
                addToProjection(value, hit, base: implicitBase(hit, holder, frame), site: site)
            } else if let property = globalProperty(name) {
                storeGlobal(value, property, site: site)
            }
        case .member:
            let base = self.value(holder.a, frame)
            let wantsStatic = program.term(base.type).kind == .metatype
            if let hit = program.members(of: base.type, named: globalName(holder.b)).first(where: { $0.member.kind == .property && isStatic($0.member) == wantsStatic }) {
                addContent(value, hit, base: base, site: site, &frame)
            } else if let hit = projectedProperty(globalName(holder.b), of: base.type) {
                addToProjection(value, hit, base: base, site: site)
            }
        case .subscriptCall where arguments(holder).contains { globalName($0.label) == wellKnown.defaultLabel }:
            var value = value
            for argument in arguments(holder) where globalName(argument.label) == wellKnown.defaultLabel { value.formUnion(Value(nodes: self.value(argument.value, frame).nodes)) }
            if let outer = instruction(holder.a, frame) { add(value, to: holder.a, outer, site: site, &frame) }
        case .operatorCall:
            // `memory + 1` is in the same memory.
            guard let base = arguments(holder).first.map(\.value), let outer = instruction(base, frame) else { return }
            add(value, to: base, outer, site: site, &frame)
        case .subscriptCall, .inoutValue, .await, .payload, .element:
            if let outer = instruction(holder.a, frame) { add(value, to: holder.a, outer, site: site, &frame) }
        default: break
        }
    }

    private func addContent(_ value: Value, _ hit: MemberHit, base: Value, site: Site, _ frame: inout Frame) {
        let id = hit.member.id
        let fact = program.property(id)
        if fact.flags.contains(.isStatic) { return storeGlobal(value, id, site: site) }
        if fact.flags.contains(.isComputed), program.declarations[Int(hit.declaration)].kind != .protocolType {
            guard fact.setter != FileFacts.none else { return }
            _ = invoke(program.functionBase[Int(program.propertyFile[Int(id)])] + Int32(fact.setter), receiver: base, arguments: [0: value], site: site, place: placeOfStore(site))
            return
        }
        var holder = base
        var property = id
        if let wrapper = ownership.wrapper(of: id), let inner = program.members(of: wrapper, named: wellKnown.wrappedValue).first(where: { $0.member.kind == .property }) {
            holder = wrapperInstance(id, wrapper, base: base, site: site)
            property = inner.member.id
        }
        for node in holder.nodes { keep(value, node, property, replaces: false, site: site) }
    }

    /// Notes that content is taken out of the container that an instruction names.
    func remove(from holder: Instruction, site: Site, _ frame: Frame) {
        switch holder.operation {
        case .local:
            locals[holder.a]?.isCleared = true
            // As for what is added.
            guard facts.locals[Int(holder.a)].isParameter else { return }
            for node in locals[holder.a]?.value.nodes ?? [] where nodes[Int(node)].kind == .load && nodes[Int(node)].isMany { letGo(Value(nodes: [nodes[Int(node)].a]), nodes[Int(node)].b, site: site) }
        case .name, .member: if let (property, base) = property(of: holder, site: site, frame) { letGo(base, property, site: site) }
        case .subscriptCall, .inoutValue:
            if let outer = instruction(holder.a, frame) { remove(from: outer, site: site, frame) }
        case .operatorCall:
            if let base = arguments(holder).first, let outer = instruction(base.value, frame) { remove(from: outer, site: site, frame) }
        default: break
        }
    }

    /// The property that a name or member stands for, and the object that has it.
    func property(of holder: Instruction, site: Site, _ frame: Frame) -> (property: Int32, base: Value)? {
        switch holder.operation {
        case .name:
            if owner >= 0, let hit = ownMembers(named: globalName(holder.a)).first(where: { $0.member.kind == .property }) { return (hit.member.id, implicitBase(hit, holder, frame)) }
            return globalProperty(globalName(holder.a)).map { ($0, global($0, site: site)) }
        case .member:
            let base = value(holder.a, frame)
            return program.members(of: base.type, named: globalName(holder.b)).first { $0.member.kind == .property }.map { ($0.member.id, base) }
        default: return nil
        }
    }
}
