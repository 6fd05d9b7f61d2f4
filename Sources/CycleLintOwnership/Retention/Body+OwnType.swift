import CycleLintFrontEnd

/// The type that `self` has: in an extension, what its `where` clause says of it.
extension Body {
    /// The class of `extension P where Self: Class`, or the type with its constraints in place of its parameters. Nil where nothing is said.
    func constrainedType() -> TypeID? {
        guard owner >= 0, fact.owner != FileFacts.none, facts.types[Int(fact.owner)].genericParameters.count > 0, case let found = program.declarations[Int(owner)] else { return nil }
        if found.kind == .protocolType {
            guard let constraint = program.constraint(of: program.selfName, extensionOrType: fact.owner, file: file), isReference(constraint) else { return nil }
            return constraint
        }
        let constraints = found.genericNames.map { program.constraint(of: $0, extensionOrType: fact.owner, file: file) }
        guard constraints.contains(where: { $0.map(isReference) == true }) else { return nil }
        let own = program.term(program.ownType(owner)).arguments
        return program.types.intern(TypeTerm(kind: .nominal, declaration: owner, arguments: zip(constraints, own).map { constraint, parameter in constraint.map(isReference) == true ? constraint! : parameter }))
    }

    private func isReference(_ type: TypeID) -> Bool {
        let term = program.term(type)
        return term.kind == .nominal && program.declarations[Int(term.declaration)].isReference
    }

    /// Members that a name alone may mean.
    func ownMembers(named name: Int32) -> [MemberHit] {
        let own = program.members(ofDeclaration: owner, named: name)
        guard hasConstrainedType else { return own }
        let constrained = program.members(of: ownType, named: name)
        return constrained + own.filter { hit in !constrained.contains { $0.member == hit.member } }
    }
}
