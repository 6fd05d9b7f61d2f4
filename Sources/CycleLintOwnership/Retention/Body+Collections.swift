import CycleLintFrontEnd

/// Extensions of the standard library's collections: `self` is a container there.
extension Body {
    /// The type of `self` in an extension of a collection, as far as the `where` clause tells it; nil elsewhere.
    func collectionContent() -> TypeID? {
        guard owner >= 0, program.isCollection(owner) else { return nil }
        let element = program.constraint(of: wellKnown.element, extensionOrType: fact.owner, file: file)
        let generic = program.types.intern(TypeTerm(kind: .generic, declaration: wellKnown.element, owner: owner, arguments: element.map { [$0] } ?? []))
        return program.container([generic])
    }

    /// Members that the program adds to collections with such elements. One that overloads a function of the standard library by types which are
    /// not known here is taken to be the library's.
    func collectionMembers(named name: Int32, of type: TypeID) -> [MemberHit] {
        guard !wellKnown.transforming.contains(name), !wellKnown.transformingValues.contains(name), !wellKnown.initial.contains(name), !wellKnown.sameAsBase.contains(name),
            !wellKnown.elementOf.contains(name), name != wellKnown.reduce
        else { return [] }
        let element = program.term(elementType(of: type))
        return program.collections.flatMap { program.members(ofDeclaration: $0, named: name) }.filter { hit in
            guard program.isCollection(hit.declaration) else { return false }
            let isFunction = hit.member.kind == .function
            let home = isFunction ? program.functionFile[Int(hit.member.id)] : program.propertyFile[Int(hit.member.id)]
            let scope = isFunction ? program.function(hit.member.id).owner : program.property(hit.member.id).owner
            guard scope != FileFacts.none, let wanted = program.constraint(of: wellKnown.element, extensionOrType: scope, file: home) else { return true }
            return !program.areUnrelated(element, program.term(wanted))
        }
    }

    /// A call without a base in an extension of a collection: `forEach { … }`.
    func callOwnCollection(_ name: Int32, _ arguments: [CallArgument], _ instruction: Instruction, at index: Int, _ frame: inout Frame) -> Value? {
        guard selfNode >= 0, nodes[Int(selfNode)].isMany, wellKnown.initial.contains(name) || wellKnown.transforming.contains(name) || wellKnown.sameAsBase.contains(name)
        else { return nil }
        noteSelf(from: UInt32(frame.function), offset: instruction.offset)
        let whole = Value(nodes: [selfNode], type: nodes[Int(selfNode)].type)
        let one = element(of: whole, type: elementType(of: whole.type), key: place(index, frame), site: site(instruction))
        var results = Value()
        for argument in arguments {
            for closure in argument.value.nodes where closures[closure] != nil { results.formUnion(run(closure: closure, arguments: wellKnown.comparing.contains(name) ? [one, one] : [one])) }
        }
        if wellKnown.sameAsBase.contains(name) { return whole }
        return wellKnown.transforming.contains(name) ? Value(nodes: results.nodes, type: program.container([results.type])) : Value()
    }
}
