/// What a program is about: one to three stories of objects that come to keep each other, or nearly so.
extension Draft {
    func write() {
        for _ in 0..<2 + choices.below(3) { _ = newObject(newClass()) }
        if chance(10) { _ = newObject(classes[0]) }
        var stories = 0, isLast = false
        while !isLast {
            let start = choices.taken.count
            story()
            choices.endSpan(from: start)
            stories += 1
            isLast = stories == 3 || !choices.chance(40)
            choices.endSpan(from: start)
        }
        for object in objects { scenario.add("watch(\(object.name))") }
    }

    private func story() {
        let kinds: [Way<Void>] = [
            Way(nil, weight: 15) { self.ring() },
            Way(nil, weight: 2) { self.chain() },
            Way(.keptByRoot) { self.rooted() },
            Way(nil, weight: 4) { self.extra() },
        ]
        if wants(.extra), choices.chance(70) { return extra() }
        if wants(.root), choices.chance(70) {
            uses(.keptByRoot)
            return rooted()
        }
        choose(kinds)
    }

    /// Objects that keep each other, the last one the first; one edge may be none.
    private func ring() {
        let lengths = [1, 2, 2, 2, 3, 1, 3, 2, 4, 1].filter { $0 <= objects.count }
        let length = lengths[choices.below(lengths.count)]
        let start = choices.below(objects.count), isReversed = choices.chance(50)
        let members = (0..<length).map { objects[(start + (isReversed ? objects.count - $0 : $0)) % objects.count] }
        if length > 2 { uses(.longRing) }
        if length == 1 { uses(.selfRetention) }
        let gap = chance(46, leadingTo: .weakShape, .weakCapture, .notKept) ? choices.below(length) : nil
        let broken = chance(18, leadingTo: .breaker) ? choices.below(length) : nil
        var edges: [Edge] = []
        for index in members.indices {
            edges.append(linked(members[index], members[(index + 1) % length], isStrong: index != gap))
        }
        for (index, edge) in edges.enumerated() { exercise(edge, breaks: index == broken, in: scenario) }
    }

    /// Objects that keep each other in a row.
    private func chain() {
        let start = choices.below(objects.count), length = min(objects.count, 2 + choices.below(2))
        for index in 0..<length - 1 {
            let from = objects[(start + index) % objects.count], to = objects[(start + index + 1) % objects.count]
            exercise(linked(from, to, isStrong: true), breaks: false, in: scenario)
        }
    }

    /// Something that lives as long as the program keeps an object, or lets go of it.
    private func rooted() {
        let hub = ClassDraft(name: words.type()), to = objects[choices.below(objects.count)]
        hub.isRoot = true
        showsThatItGoes(to.type)
        let root: String = choose([
            Way(.singleton, weight: 2) {
                hub.properties.append(Piece("static let shared = \(hub.name)()"))
                return "\(hub.name).shared"
            },
            Way(.globalObject) { [self] in
                declarations.append(Piece("let main\(hub.name) = \(hub.name)()"))
                return "main\(hub.name)"
            },
        ])
        roots.append(root)
        classes.append(hub)
        let isStrong = chance(65)
        let edge = edge(from: Reference(root, hub), to: to.reference, isStrong: isStrong, in: scenario)
        exercise(edge, breaks: chance(40), in: scenario)
    }

    /// Says in the program that objects of a class are to go: what is put straight into a list for ever may be meant to stay there.
    func showsThatItGoes(_ type: ClassDraft) {
        type.deinitStatements.append(Piece(logLine("closed")))
    }

    /// An edge between two objects of the scenario: made when the later one is made, or afterwards.
    private func linked(_ from: ObjectDraft, _ to: ObjectDraft, isStrong: Bool) -> Edge {
        let start = choices.taken.count
        defer { choices.endSpan(from: start) }
        if let position = objects.firstIndex(where: { $0 === from }), let other = objects.firstIndex(where: { $0 === to }), from !== to {
            let later = objects[max(position, other)]
            if objects.count(where: { $0.type === later.type }) == 1, from.type !== to.type, !lockedTypes.contains(later.type.name), chance(20, leadingTo: .initial) {
                return initialEdge(from, to, isStrong: isStrong, madeBy: later)
            }
        }
        return edge(from: from.reference, to: to.reference, isStrong: isStrong, in: scenario)
    }
}
