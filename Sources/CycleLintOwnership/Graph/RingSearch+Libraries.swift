/// What libraries let go of by themselves.
extension RingSearch {
    /// Whether a library's object in the ring drops all that it keeps when what it is built on has completed, as that will: `Just(3).map { … }.sink { … }`.
    func completesByItself(_ edges: [HeapEdge]) -> Bool {
        edges.contains { edge in
            guard edge.field >= 0, body.program.isLibrary(body.program.propertyFile[Int(edge.field)]) else { return false }
            if let type = foreignType(edge.from), body.program.isType(type, marked: .cold) { return false }
            var visited: Set<Int32> = []
            return isFinite(edge.from, &visited)
        }
    }

    /// Whether something keeps a closure only while that runs, and it comes to an end.
    func endsSoon(_ edge: HeapEdge) -> Bool {
        guard edge.field >= 0, body.program.isProperty(edge.field, marked: .whileItRuns), case let kept = body.nodes[Int(edge.to)] else { return false }
        switch kept.kind {
        case .closure, .methodValue:
            if kept.kind == .methodValue { _ = body.ownership.summary(of: kept.function) }
            guard body.ownership.stays[kept.function] == nil, !body.ownership.waitsForNoChange(kept.function) else { return false }
            guard !edge.isNowhereCertain, body.isLasting(edge.step), body.program.unit(of: kept.function) == body.function, !body.ownership.waitsForChange(around: kept.function) else { return true }
            if isObserver(edge) { return false }
            return !schedulesItself(kept.function)
        case .parameter, .load, .element: return true
        case .fresh: return body.ownership.isOperation(kept.type) && !body.ownership.neverFinishes(kept.type)
        default: return false
        }
    }

    private func schedulesItself(_ closure: Int32) -> Bool {
        body.ownership.waitingAgain(closure).contains { body.ownership.schedulesItself($0, in: body.function) }
    }

    /// Whether a closure waits for a change that comes, and does not itself wait for the next one: whether another closure does when it has run, only all callers of
    /// the function tell.
    func isObserver(_ edge: HeapEdge) -> Bool {
        guard edge.field >= 0, case let kept = body.nodes[Int(edge.to)], kept.kind == .closure, body.ownership.observing[kept.function] != nil else { return false }
        return body.program.unit(of: kept.function) == body.function && body.program.function(body.function).kind == .function && !body.ownership.waitsForNoChange(kept.function) && !schedulesItself(kept.function)
    }

    /// Whether a stream's continuation keeps a closure that is called when the stream goes, and nothing in sight keeps the stream.
    func goesWithStream(_ edges: [HeapEdge]) -> Bool {
        let program = body.program
        guard edges.contains(where: { $0.field >= 0 && program.isLibrary(program.propertyFile[Int($0.field)]) && program.name(program.propertyName($0.field)) == "onTermination" }) else { return false }
        return !edges.contains { edge in
            let term = program.term(body.nodes[Int(edge.from)].type)
            guard term.kind == .nominal else { return false }
            return program.declarations[Int(term.declaration)].storedProperties.contains { property in
                let type = program.term(body.ownership.type(ofProperty: property))
                return type.kind == .nominal && body.wellKnown.asyncStreams.contains(program.declarations[Int(type.declaration)].name)
            }
        }
    }

    /// The library objects that those of a ring are built on, however far.
    func sources(of ring: [HeapEdge]) -> [HeapNode] {
        var reached = ring.map(\.from).filter { foreignType($0) != nil }
        let own = Set(reached)
        var next = 0
        while next < reached.count, reached.count < 64 {
            for edge in body.edges where edge.from == reached[next] && isLibraryReference(edge) && !reached.contains(edge.to) { reached.append(edge.to) }
            next += 1
        }
        return reached.filter { !own.contains($0) }.map { body.nodes[Int($0)] }
    }

    /// Whether a library's object refers to another one.
    private func isLibraryReference(_ edge: HeapEdge) -> Bool {
        edge.field >= 0 && !edge.isWeak && body.program.isLibrary(body.program.propertyFile[Int(edge.field)]) && foreignType(edge.to) != nil
    }

    /// Whether what the run of a closure holds is let go of, since the closure is not kept by what runs it.
    func isLeftBehind(_ edge: HeapEdge, after keeping: HeapEdge) -> Bool {
        edge.isOfFrame && !(keeping.field >= 0 && body.program.isProperty(keeping.field, marked: .whileItRuns))
    }

    /// Whether an edge leads to the result of a task, which is there when whatever kept the task while it ran keeps it no more.
    func isResult(_ edge: HeapEdge, after keeping: HeapEdge) -> Bool {
        edge.field == EdgeField.content && keeping.field >= 0 && body.program.isProperty(keeping.field, marked: .whileItRuns)
    }

    /// Whether an edge leads to a result that nobody keeps: that of a `Task<Void, Never>`.
    func isDroppedResult(_ edge: HeapEdge, after keeping: HeapEdge) -> Bool {
        guard edge.field == EdgeField.content, keeping.field >= 0, case let task = body.program.term(body.ownership.type(ofProperty: keeping.field)), task.kind == .nominal, let result = task.arguments.first else { return false }
        return body.program.isPlain(result) && body.program.declarations[Int(task.declaration)].name == body.wellKnown.task
    }

    private func isFinite(_ node: Int32, _ visited: inout Set<Int32>) -> Bool {
        guard let type = foreignType(node), visited.insert(node).inserted, visited.count < 64 else { return false }
        let sources = body.edges.filter { $0.from == node && isLibraryReference($0) }
        if body.program.isType(type, marked: .finite) {
            // `prefix(untilOutputFrom: closed)`
            return !sources.contains { body.program.name(body.program.propertyName($0.field)) == "publisher" && body.nodes[Int($0.to)].kind == .load && body.ownership.isSilent(subject: body.nodes[Int($0.to)].b) }
        }
        return !sources.isEmpty && sources.allSatisfy { isFinite($0.to, &visited) }
    }

    private func foreignType(_ node: Int32) -> Int32? {
        let term = body.program.term(body.nodes[Int(node)].type)
        return term.kind == .nominal && body.program.declarations[Int(term.declaration)].isForeign ? term.declaration : nil
    }
}
