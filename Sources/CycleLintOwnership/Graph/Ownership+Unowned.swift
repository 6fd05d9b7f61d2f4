extension Ownership {
    /// Closures that outlive what they refer to unowned, with what may end that. Those that the object itself ends as it goes are left out.
    package func unownedCaptures() -> [Ring] {
        let reachability = Reachability(self)
        return foundRings.filter { !goesWithItsObject($0, reachability) }.map { judged($0, reachability) }
    }

    /// Classes of which a global, or a property of an object that lives as long as the program, is made to hold one: it may well outlive the closure.
    package func classesHeldForLong() -> Set<Int32> {
        var held: Set<Int32> = []
        for property in program.propertyFile.indices.map(Int32.init) where !program.isLibrary(program.propertyFile[Int(property)]) {
            let owner = program.owner(ofProperty: property)
            let isLasting = owner < 0 || program.declarations[Int(owner)].isSingleton || program.property(property).flags.contains(.isStatic)
            guard isLasting, program.property(property).flags.isDisjoint(with: [.isWeak, .isComputed]), case let term = program.term(type(ofProperty: property)), term.kind == .nominal else { continue }
            held.insert(term.declaration)
        }
        return held
    }

    /// Whether the `deinit` of the object that is referred to ends the keeping: nothing keeps the object, so it does run.
    private func goesWithItsObject(_ ring: Ring, _ reachability: Reachability) -> Bool {
        guard let kept = ring.kept, case let term = program.term(kept.type), term.kind == .nominal else { return false }
        return ring.edges.indices.contains { index in
            (breakers[ring.edges[index].field] ?? []).contains { breaker in
                reachability.isCalled(breaker.function, byDeinitializerOf: term.declaration) && canRelease(breaker, index, ring)
            }
        }
    }
}
