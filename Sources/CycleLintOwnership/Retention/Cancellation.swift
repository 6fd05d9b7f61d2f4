import CycleLintFrontEnd

// Tasks that others wait for, code that runs only when a task is cancelled, and tasks that only their handle cancels.
extension Body {
    /// A closure is given to a library's function: one that makes a task of it, or calls it when a task is cancelled.
    func noteTask(of closure: Int32, _ function: Int32, _ parameter: Int32) {
        guard program.isLibrary(program.functionFile[Int(function)]) else { return }
        let owner = program.owner(ofFunction: function)
        if owner >= 0, program.declarations[Int(owner)].name == wellKnown.task { ownership.tasks.insert(nodes[Int(closure)].function) }
        guard program.isFunction(function, itselfMarked: .onCancellation), case let fact = program.function(function), case let library = program.files[Int(program.functionFile[Int(function)])] else { return }
        let closures = (0..<Int(fact.parameters.count)).filter { index in
            let type = library.parameters[Int(fact.parameters.start) + index].type
            return type != FileFacts.none && library.typeReferences[Int(type)].kind == .function
        }
        if closures.last == Int(parameter) { ownership.cancellationHandlers.insert(nodes[Int(closure)].function) }
    }
}

extension Body {
    /// `await task.value`, of a task that does not end: nor does who waits for it, cancelled or not.
    func noteAwaiting(_ awaited: UInt32, _ frame: Frame) {
        guard let last = runningFrames.indices.last, let step = instruction(awaited, frame), step.operation == .member, globalName(step.b) == wellKnown.value, case let tasks = value(step.a, frame),
            case let term = program.term(tasks.type), term.kind == .nominal, program.declarations[Int(term.declaration)].name == wellKnown.task, !tasks.nodes.isEmpty,
            tasks.nodes.allSatisfy({ ownership.isEndless(task: nodes[Int($0)]) })
        else { return }
        runningFrames[last].stay = .forEver
    }
}

extension Ownership {
    /// Whether a task is known to run for ever: a constant begins it, and its closure has no end.
    fileprivate func isEndless(task: HeapNode) -> Bool {
        guard task.kind == .load || task.kind == .global, case let fact = program.property(task.b), fact.flags.contains(.isLet), fact.initializer != FileFacts.none else { return false }
        let home = program.propertyFile[Int(task.b)]
        let initial = program.functionBase[Int(home)] + Int32(fact.initializer)
        _ = summary(of: initial)
        let text = FunctionText(program, initial)
        let closures = text.instructions.filter { $0.operation == .closure }.map { program.functionBase[Int(home)] + Int32($0.a) }
        guard closures.count == 1, tasks.contains(closures[0]), let stay = stays[closures[0]] else { return false }
        return stay == .forEver || stay == .untilCancelled && placesOfCancelling.isEmpty
    }

    /// Whether breaking code runs only when the ring's task is cancelled, and nothing that can run cancels a task.
    func awaitsCancellation(_ breaker: Breaker, of ring: Ring, _ reachability: Reachability) -> Bool {
        guard cancellationHandlers.contains(where: { contains($0, breaker.site) }), ring.nodes.contains(where: { $0.kind == .closure && isInTask($0.function) }) else { return false }
        return placesOfCancelling.allSatisfy { function in
            switch reachability.canRun(function, without: { _ in false }) {
            case .yes: false
            case .onlyFromDeinit(let deinitializers): deinitializers.allSatisfy { isMember($0, of: ring) }
            case .no: true
            }
        }
    }

    func contains(_ closure: Int32, _ site: Site) -> Bool {
        let fact = program.function(closure)
        return program.functionFile[Int(closure)] == site.file && (fact.offset..<fact.end).contains(site.offset)
    }

    /// Whether a closure is one that a task runs, or stands in one.
    private func isInTask(_ closure: Int32) -> Bool {
        let base = program.functionBase[Int(program.functionFile[Int(closure)])]
        var function = closure
        while !tasks.contains(function) {
            let parent = program.function(function).parent
            guard parent != FileFacts.none else { return false }
            function = base + Int32(parent)
        }
        return true
    }

    /// Functions that mention `cancel` or `cancelAll`, of whatever object.
    func functionsThatCancel() -> [Int32] {
        let names = Set(["cancel", "cancelAll"].compactMap(program.names.lookup))
        var found: Set<Int32> = []
        for file in 0..<program.firstLibrary {
            let facts = program.files[Int(file)]
            for (index, function) in facts.functions.enumerated() {
                let body = facts.instructions[Int(function.body.start)..<Int(function.body.start + function.body.count)]
                guard body.contains(where: { $0.operation == .member && names.contains(program.globalNames[Int(file)][Int($0.b)]) }) else { continue }
                found.insert(program.unit(of: program.functionBase[Int(file)] + Int32(index)))
            }
        }
        return found.sorted()
    }
}
