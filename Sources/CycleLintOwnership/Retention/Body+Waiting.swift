import CycleLintFrontEnd

/// Who waits for what: a continuation or a semaphore keeps the closure that goes on when it is resumed or signalled.
extension Body {
    /// A closure is given an object that keeps whoever waits: `withCheckedContinuation { continuation in … }`.
    func noteWaiter(of object: Int32, site: Site) {
        guard let property = waiterProperty(of: object), let waiter = waiter(site) else { return }
        addEdge(object, waiter, field: property, site: site)
    }

    /// A call that returns when something happens to its receiver.
    func noteWaiting(for receiver: Value, in id: Int32, site: Site) {
        guard program.isLibrary(program.functionFile[Int(id)]), program.isFunction(id, itselfMarked: .waits) else { return }
        for node in receiver.nodes { noteWaiter(of: node, site: site) }
    }

    /// A continuation is given to code that is not in sight, or its method is used as a value: whoever has that may resume it.
    func noteMayBeResumed(_ given: Value, site: Site) {
        guard program.hasMarked(.keepsWaiter) else { return }
        for node in given.nodes {
            guard let property = waiterProperty(of: node) else { continue }
            noteBreaker(Ownership.Breaker(function: function, site: site, emptied: subject(Value(nodes: [node])), runsLater: closureDepth > 0, closure: runningClosure), of: property)
        }
    }

    /// The closure that runs, or whoever calls the function.
    func waiter(_ site: Site) -> Int32? {
        guard let running = runningFrames.last else { return nil }
        if running.closure >= 0 { return running.closure }
        let id = node(.caller, type: TypeTable.unknown, site: site)
        return id < 0 ? nil : id
    }

    private func waiterProperty(of node: Int32) -> Int32? {
        let term = program.term(nodes[Int(node)].type)
        return term.kind == .nominal ? program.property(marked: .keepsWaiter, of: term.declaration) : nil
    }
}
