extension Ownership {
    /// All rings of the program, with what breaks them.
    package func rings() -> [Ring] {
        let reachability = Reachability(self)
        return foundRings.filter { hasBegun($0) && isPromised($0) && (!$0.isObserved || isCalledAgain($0.function)) }.map { judged($0, reachability) }
    }

    func judged(_ ring: Ring, _ reachability: Reachability) -> Ring {
        var ring = ring
        judge(&ring, reachability)
        return ring
    }

    private func judge(_ ring: inout Ring, _ reachability: Reachability) {
        if let pending = ring.edges.firstIndex(where: { $0.field >= 0 && program.isProperty($0.field, marked: .keepsWaiter) }) {
            return judge(&ring, waitingAt: pending, reachability)
        }
        if ring.registry >= 0, !isWhileItRuns(ring.registry), isForEver(ring.registry) { ring.doubt = .oneOfSeveral }
        if isOfDouble(ring) || isOfOtherTests(ring) || isOnlyOfDouble(ring) { ring.doubt = .oneOfSeveral }
        for completion in completions where !ring.sources.isEmpty && ring.sources.contains(where: { isSame($0, completion.emptied) }) {
            guard reachability.canRun(completion.function, without: { _ in false }) == .yes else { continue }
            ring.breaker = completion
            return
        }
        for (index, edge) in ring.edges.enumerated() where edge.field >= 0 {
            if isNeverUsed(lazyProperty: edge.field, reachability) { ring.doubt = .oneOfSeveral }
            if let binding = boundNames[program.propertyName(edge.field)] {
                ring.breaker = binding
                return
            }
            for breaker in breakers(ofProperty: edge.field) where breaker.replaced < 0 || breakers[breaker.replaced] != nil {
                if isDeaf(ring), program.isProperty(edge.field, marked: .whileItRuns) { continue }
                if let closure = breaker.closure, isDropped(closure, by: edge, of: ring) { continue }
                if breaker.entered >= 0, casesStored[edge.site].map({ $0 != breaker.entered }) != true { continue }
                guard canRelease(breaker, index, ring), !isOnTheWay(breaker, to: edge.field, of: ring), !awaitsCancellation(breaker, of: ring, reachability), !waitsForSilence(breaker, of: ring) else { continue }
                if ring.isRooted, isArranged(breaker, by: edge) {
                    ring.breaker = breaker
                    return
                }
                // What a closure of the building function does later is done wherever the ring is built.
                let isBuildersOwn = breaker.runsLater && breaker.function == ring.function
                let whenKept = breaker.closure.flatMap(reachability.canRun(closure:))
                switch whenKept ?? (isBuildersOwn ? .yes : reachability.canRun(breaker.function, without: { isOnTheWay($0, to: edge, of: ring) || isOfAnother($0, index, ring, breaker) })) {
                case .yes:
                    // `unsubscribe(other)` takes something else out of the list; what empties the whole list does not wait for this object to be done.
                    if ring.isRooted, isList(edge.field), !isOfLibrary(ring), ring.kept?.kind == .selfObject, !consumes(breaker, edge, ring),
                        !reachability.isCalled(breaker.function, by: program.owner(ofFunction: ring.function))
                    { continue }
                    if breaker.takesLast, !ring.isRooted, edge.isStore, isUndoing(breaker, edge) {
                        ring.doubt = max(ring.doubt, .oneImplementation)
                        continue
                    }
                    ring.breaker = breaker
                    return
                case .onlyFromDeinit(let deinitializers):
                    // The `deinit` of an object outside the ring does run, unless the ring keeps it.
                    guard deinitializers.allSatisfy({ isWaiting($0, for: ring) || (whenKept != nil || ring.isRooted) && isKept(ownerOf: $0, by: ring, reachability) }) else {
                        ring.breaker = breaker
                        return
                    }
                    if ring.onlyDeinitBreaks == nil {
                        ring.onlyDeinitBreaks = breaker
                        ring.keptDeinit = deinitializers.first { !isWaiting($0, for: ring) } ?? -1
                    }
                case .no:
                    // What has a way out that nobody takes is not meant to stay. Tests are called by a library.
                    if ring.isRooted, ring.doubt == .oneOfSeveral, !program.isTest(program.functionFile[Int(breaker.function)]) { ring.doubt = .oneImplementation }
                }
            }
        }
    }

    /// Whether an object of the ring has a property for objects of the type that has a `deinit`, or for such as have one, and no code that can run empties it.
    private func isKept(ownerOf deinitializer: Int32, by ring: Ring, _ reachability: Reachability) -> Bool {
        let owner = program.owner(ofFunction: deinitializer)
        func isEmptied(_ property: Int32) -> Bool { (breakers[property] ?? []).contains { reachability.canRun($0.function, without: { _ in false }) == .yes } }
        func objects(_ type: TypeID) -> [Int32] {
            let term = program.term(type)
            return term.kind == .nominal ? [term.declaration] : term.kind == .container ? term.arguments.flatMap(objects) : []
        }
        var types = (ring.nodes + (ring.kept.map { [$0] } ?? [])).map { program.term($0.type) }.filter { $0.kind == .nominal }.map { (declaration: $0.declaration, depth: 0) }
        var next = 0
        while next < types.count {
            let (type, depth) = types[next]
            next += 1
            for property in program.lineage(of: type).flatMap({ program.declarations[Int($0)].storedProperties }) where isStrong(property) {
                let held = objects(self.type(ofProperty: property)).filter { other in !program.declarations[Int(other)].isForeign && !types.contains { $0.declaration == other } }
                guard !held.isEmpty, !isEmptied(property) else { continue }
                if held.contains(where: { program.inherits(owner, from: $0) || program.inherits($0, from: owner) }) { return true }
                if depth < 2 { types += held.map { ($0, depth + 1) } }
            }
        }
        return false
    }

    /// The places that let go of what a property holds, by its own name or as the requirement of a protocol.
    private func breakers(ofProperty property: Int32) -> [Breaker] {
        program.requirements(behind: property).reduce(breakers[property] ?? []) { $0 + (breakers[$1] ?? []) }
    }

    /// Of somebody who waits: only what ends the waiting counts. The continuation that is dropped is not resumed.
    private func judge(_ ring: inout Ring, waitingAt index: Int, _ reachability: Reachability) {
        ring.doubt = max(ring.doubt, .oneImplementation)
        // Of an object of which nothing is known, `resume` may mean any kind of continuation.
        let unknown = program.properties(marked: .keepsWaiter).filter { $0 != ring.edges[index].field }.flatMap { breakers[$0] ?? [] }.filter { $0.emptied == Subject() }
        for breaker in (breakers[ring.edges[index].field] ?? []) + unknown where canRelease(breaker, index, ring) && mayMean(ring, breaker) && !awaitsCancellation(breaker, of: ring, reachability) {
            let isBuildersOwn = breaker.runsLater && breaker.function == ring.function
            switch breaker.closure.flatMap(reachability.canRun(closure:)) ?? (isBuildersOwn ? .yes : reachability.canRun(breaker.function, without: { _ in false })) {
            case .yes:
                ring.breaker = breaker
                return
            case .onlyFromDeinit(let deinitializers):
                guard deinitializers.allSatisfy({ isMember($0, of: ring) }) else {
                    ring.breaker = breaker
                    return
                }
                ring.onlyDeinitBreaks = breaker
            case .no: break
            }
        }
    }

    /// Whether code that ends the waiting for an object which may be any means this one: by the property that it is read from, as code of its owner, or as a
    /// helper's.
    private func mayMean(_ ring: Ring, _ breaker: Breaker) -> Bool {
        if breaker.emptied.holder >= 0 ? ring.edges.contains(where: { $0.field == breaker.emptied.holder }) : breaker.emptied.made != nil { return true }
        let owner = program.owner(ofFunction: breaker.function)
        let isHelper = owner < 0 || !program.declarations[Int(owner)].isReference
        return isHelper || isMember(breaker.function, of: ring) || program.functionFile[Int(breaker.function)] == program.functionFile[Int(ring.function)]
    }

    /// Whether a library's root keeps the object.
    private func isOfLibrary(_ ring: Ring) -> Bool { ring.isRooted && ring.edges[0].field >= 0 && program.isLibrary(program.propertyFile[Int(ring.edges[0].field)]) }

    /// Whether a closure of the ring runs for ever, cancelled or not.
    private func isDeaf(_ ring: Ring) -> Bool {
        ring.nodes.contains { ($0.kind == .closure || $0.kind == .methodValue) && stays[$0.function] == .forEver }
    }

    /// Whether what a global holds lives as long as the program, ring or not: a list that nothing is taken out of, or a constant.
    private func isForEver(_ global: Int32) -> Bool {
        guard breakers[global] == nil else { return false }
        return program.property(global).flags.contains(.isLet) || program.term(type(ofProperty: global)).kind == .container
    }

    /// Whether the initial value of a lazy property is never made, since nothing in sight mentions the property.
    private func isNeverUsed(lazyProperty property: Int32, _ reachability: Reachability) -> Bool {
        let flags = program.property(property).flags
        return flags.contains(.isLazy) && !flags.contains(.isPublic) && !reachability.isUsed(property)
    }

    /// Whether what the breaking code lets go of can be what an edge of the ring keeps.
    func canRelease(_ breaker: Breaker, _ index: Int, _ ring: Ring) -> Bool {
        if program.isFunction(breaker.function, marked: .onReuse) { return false }
        guard let released = breaker.released else { return canBeSame(index, ring, breaker.emptied, breaker) }
        var next = index + 1
        while next < ring.edges.count, EdgeField.isInside(ring.edges[next].field) { next += 1 }
        return canBeSame(next, ring, released, breaker)
    }

    /// Whether the breaking code only makes room for the store that builds an edge of the ring again.
    private func isOnTheWay(_ breaker: Breaker, to property: Int32, of ring: Ring) -> Bool {
        !breaker.runsLater && breaker.replaced < 0 && ring.edges.contains { edge in
            guard edge.isStore, edge.field == property || !takings.contains(breaker.site) else { return false }
            if program.isLibrary(edge.site.file), let call = edge.callSite {
                return breaker.function == ring.function && breaker.site.file == call.file && breaker.site.offset < call.offset
            }
            return breaker.function == edge.function && breaker.site.file == edge.site.file && breaker.site.offset <= edge.site.offset
        }
    }

    /// Whether a call of breaking code only makes room: behind it stands the call that builds the edge again, or one of the function that does.
    private func isOnTheWay(_ call: Call, to edge: HeapEdge, of ring: Ring) -> Bool {
        guard edge.isStore, let building = edge.callSite else { return false }
        if call.caller == ring.function { return call.offset < building.offset && building.offset <= call.end }
        // Of an object that is made only now there was nothing to let go of.
        return calls[Int(ring.function)].contains { $0.caller == call.caller && $0.offset > call.offset && ($0.receiver?.made == nil || $0.receiver?.made == call.receiver?.made) }
    }

    /// Whether a call lets another object than the ring's let go of what it holds itself.
    private func isOfAnother(_ call: Call, _ index: Int, _ ring: Ring, _ breaker: Breaker) -> Bool {
        guard breaker.released == nil, breaker.isOfReceiver, let receiver = call.receiver else { return false }
        return !canBeSame(index, ring, receiver, breaker)
    }

    /// Whether an object of the ring can be the one that breaking code names. Of an object of which only a library's type is known, the code of the
    /// ring's own types is taken to mean this one.
    func canBeSame(_ position: Int, _ ring: Ring, _ subject: Subject, _ breaker: Breaker) -> Bool {
        let index = position % ring.nodes.count
        let node = position == ring.nodes.count ? ring.kept ?? ring.nodes[0] : ring.nodes[index]
        let term = program.term(node.type)
        if program.areUnrelated(term, program.term(subject.type)) { return false }
        let isForeign = term.kind != .nominal || program.declarations[Int(term.declaration)].isForeign
        // What a library makes is of no class of the program.
        let named = program.term(subject.type)
        if isLibraryObject(node), node.kind == .fresh, named.kind == .nominal, program.declarations[Int(named.declaration)].isReference, !program.declarations[Int(named.declaration)].isForeign { return false }
        if let made = subject.made {
            if node.kind == .fresh { return made == node.site }
            if node.kind == .load, let own = sites(ofProperty: node.b) { return own.contains(made) }
        }
        guard subject.holder >= 0 else { return !isForeign || breaker.released == nil && !isLibraryObject(node) || isMember(breaker.function, of: ring) }
        let before = ring.edges[(index + ring.edges.count - 1) % ring.edges.count]
        if before.field == subject.holder, !ring.isRooted || position > 0 { return true }
        if index < ring.heldBy.count, ring.heldBy[index].contains(subject.holder) { return true }
        // Each property has a wrapper, or a value, of its own.
        if node.kind == .load, node.b != subject.holder, wrapper(of: node.b) != nil || wrapper(of: subject.holder) != nil || isValue(subject.holder) { return false }
        guard let held = sites(ofProperty: subject.holder) else { return !isForeign || !isLibraryObject(node) || isMember(breaker.function, of: ring) }
        switch node.kind {
        case _ where node.isMadeAtSite: return held.contains(node.site)
        case .load:
            guard node.b != subject.holder, let own = sites(ofProperty: node.b) else { return true }
            return !own.isDisjoint(with: held)
        default: return true
        }
    }

    /// Whether a node is known to be what breaking code names.
    private func isSame(_ node: HeapNode, _ subject: Subject) -> Bool {
        if let made = subject.made { return node.kind == .fresh && node.site == made }
        return subject.holder >= 0 && (node.kind == .load && node.b == subject.holder || sites(ofProperty: subject.holder)?.contains(node.site) == true)
    }

    /// Whether a node is an object of a library's class, or one of which only a library's protocol is known.
    private func isLibraryObject(_ node: HeapNode) -> Bool {
        let term = program.term(node.type)
        guard term.kind == .nominal, case let declaration = program.declarations[Int(term.declaration)] else { return false }
        return declaration.isForeign && (declaration.isReference || declaration.kind == .protocolType)
    }

    private func isList(_ property: Int32) -> Bool { program.term(type(ofProperty: property)).kind == .container }

    private func isValue(_ property: Int32) -> Bool {
        let term = program.term(type(ofProperty: property))
        return term.kind == .nominal && program.declarations[Int(term.declaration)].isValue
    }

    /// Where all objects that a property can hold are made; nil if that is not known.
    func sites(ofProperty property: Int32) -> Set<Site>? {
        var sites: Set<Site> = []
        var queue = [property]
        var next = 0
        while next < queue.count {
            guard let found = origins[queue[next]], !found.hasOthers else { return nil }
            sites.formUnion(found.sites)
            for other in found.properties where !queue.contains(other) { queue.append(other) }
            next += 1
        }
        return sites
    }

    /// Whether a `deinit` is of an object in the ring.
    private func isWaiting(_ deinitializer: Int32, for ring: Ring) -> Bool { deinitializer == ring.function || isOfMember(deinitializer, members(of: ring)) }

    /// Whether a function belongs to a type of the ring, or to the one whose code builds a chain, or a ring of a library's objects alone.
    func isMember(_ function: Int32, of ring: Ring) -> Bool {
        if function == ring.function { return true }
        let members = members(of: ring)
        let isOfLibraries = members.allSatisfy { program.declarations[Int($0)].isForeign }
        return isOfMember(function, ring.isRooted || isOfLibraries ? members + [program.owner(ofFunction: ring.function)] : members)
    }

    private func members(of ring: Ring) -> [Int32] {
        (ring.nodes + (ring.kept.map { [$0] } ?? [])).map { program.term($0.type) }.filter { $0.kind == .nominal }.map(\.declaration)
    }

    private func isOfMember(_ function: Int32, _ members: [Int32]) -> Bool {
        let owner = program.owner(ofFunction: function)
        return owner >= 0 && members.contains { $0 >= 0 && (program.inherits($0, from: owner) || program.inherits(owner, from: $0)) }
    }
}
