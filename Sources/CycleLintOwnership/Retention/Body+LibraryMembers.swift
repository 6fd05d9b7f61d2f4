import CycleLintFrontEnd

/// Members that only a library's declarations tell.
extension Body {
    /// `$name` of a property whose wrapper a library declares with a projection: a value that does not refer to the object.
    func libraryProjection(_ name: Int32, of type: TypeID, _ instruction: Instruction, at index: Int, _ frame: Frame) -> Value? {
        guard let hit = projectedProperty(name, of: type), let projected = ownership.libraryProjection(of: hit.member.id), isObject(projected)
        else { return nil }
        let id = node(.result, a: place(index, frame), type: projected, site: site(instruction))
        return Value(nodes: id < 0 ? [] : [id], type: projected)
    }

    /// The property whose projection `$name` is, where a library declares the wrapper.
    func projectedProperty(_ name: Int32, of type: TypeID) -> MemberHit? {
        let text = program.name(name)
        guard text.utf8.first == UInt8(ascii: "$"), let plain = program.names.lookup(String(text.dropFirst())) else { return nil }
        return program.members(of: type, named: plain).first { $0.member.kind == .property && ownership.libraryProjection(of: $0.member.id) != nil }
    }

    /// What is added to a projection stays as long as the object that has the property, whatever becomes of the property's value.
    func addToProjection(_ value: Value, _ hit: MemberHit, base: Value, site: Site) {
        for holder in base.nodes { for target in value.nodes { addEdge(holder, target, field: EdgeField.projection(of: hit.member.id), site: site) } }
    }

    /// A call by a name that libraries have for few things, on a receiver of which nothing is known.
    func callOnAnyReceiver(_ base: Value, _ name: Int32, _ arguments: [CallArgument], _ instruction: Instruction, at index: Int, _ frame: inout Frame) -> Value? {
        let term = program.term(base.type)
        let isUnknown = term.kind == .unknown || term.kind == .generic || term.kind == .nominal && program.declarations[Int(term.declaration)].isForeign
        guard isUnknown, let best = select(program.functions(marked: .anyReceiver, named: name), arguments) else { return nil }
        var receiver = base
        if receiver.nodes.isEmpty {
            let id = node(.result, a: place(index, frame), b: 1, type: base.type, site: site(instruction))
            if id >= 0 { receiver.nodes = [id] }
        }
        return dispatch(best, receiver: receiver, arguments, instruction, at: index, isSuper: false, &frame)
    }
}

extension Ownership {
    /// The type of the projection that a library's property wrapper gives a property.
    func libraryProjection(of property: Int32) -> TypeID? {
        let fact = program.property(property)
        let file = program.propertyFile[Int(property)]
        for index in 0..<Int(fact.attributes.count) {
            let reference = program.files[Int(file)].typeLists[Int(fact.attributes.start) + index]
            let term = program.term(program.resolve(program.place(reference, file: file, type: fact.owner)))
            guard term.kind == .nominal, program.declarations[Int(term.declaration)].isOfLibrary,
                let projection = program.members(ofDeclaration: term.declaration, named: wellKnown.projectedValue).first(where: { $0.member.kind == .property })
            else { continue }
            return program.substitute(type(ofProperty: projection.member.id), declaration: term.declaration, arguments: [type(ofProperty: property)])
        }
        return nil
    }
}
