import CycleLintFrontEnd

/// A function's parameter that holds a closure.
struct ClosureParameter: Hashable {
    var function: Int32
    var parameter: Int32
}

/// Objects that a function made and gave to a closure that it was given.
struct GivenToClosure {
    var parameter: ClosureParameter
    /// Number of the closure's function.
    var closure: Int32
    var nodes: [Int32]
}

/// What is given to closures and implementations of which a body cannot know what they do.
extension Body {
    /// Closures that are stored, and those of parameters that keep it where they come from. Those that are not in sight at all do not count: of these nothing says that they keep.
    func noteGivenAway(toClosures called: Value, _ arguments: [CallArgument]) {
        guard remembersGivenAway, ownership.looksForProbes else { return }
        let isKept = called.nodes.contains { node in
            switch nodes[Int(node)].kind {
            case .closure, .methodValue: false
            case .parameter: ownership.keepingClosures.contains(ClosureParameter(function: function, parameter: nodes[Int(node)].a))
            default: closures[node] == nil
            }
        }
        if isKept { for argument in arguments { givenAway += argument.value.nodes } }
    }

    /// A requirement of a protocol with more implementations than are looked at, or none.
    func noteGivenAway(outOfSight function: Int32, _ arguments: [CallArgument]) {
        guard remembersGivenAway, ownership.looksForProbes, !program.isLibrary(program.functionFile[Int(function)]) else { return }
        for argument in arguments { givenAway += argument.value.nodes }
    }

    /// What variables ever held that live longer than a run of the closure.
    func variables(around closure: Int32) -> Set<Int32> {
        let inside = closure - program.functionBase[Int(file)]
        return Set(locals.lazy.filter { index, _ in
            let local = self.facts.locals[Int(index)]
            return !local.isParameter && Int32(local.function) != inside
        }.flatMap(\.value.ever))
    }

    /// What the parameters of its closures ever held.
    func closureArguments() -> Set<Int32> {
        Set(locals.lazy.filter { index, _ in self.facts.locals[Int(index)].isParameter }.flatMap(\.value.ever))
    }

    /// A function runs the closure that it was given for a parameter with objects that it has made.
    func noteRun(of closure: Int32, by function: Int32, parameter: Int32, made: [Int32]) {
        guard remembersGivenAway, ownership.looksForProbes, !made.isEmpty else { return }
        let given = ClosureParameter(function: function, parameter: parameter)
        switch nodes[Int(closure)].kind {
        case .parameter: ownership.closureForwards[ClosureParameter(function: self.function, parameter: nodes[Int(closure)].a), default: []].insert(given)
        // What the method does with it is not looked at.
        case .methodValue: ownership.noteKeepingClosure(given)
        default: givenToClosures.append(GivenToClosure(parameter: given, closure: nodes[Int(closure)].function, nodes: made))
        }
    }
}

extension Ownership {
    /// Of the closures that a body has written: objects that they were given, and that somebody has now.
    func noteKeepingClosures(_ body: Body) {
        if body.givenToClosures.isEmpty { return }
        let outgoing = Adjacency(body.edges, nodeCount: body.nodes.count)
        let holders = body.outsiders().union(body.globals()).union(body.givenAway).union(body.result.nodes)
        let held = body.reachable(from: holders, outgoing)
        for given in body.givenToClosures where !keepingClosures.contains(given.parameter) {
            let around = body.reachable(from: body.variables(around: given.closure), outgoing)
            if !held.isDisjoint(with: given.nodes) || !around.isDisjoint(with: given.nodes) { noteKeepingClosure(given.parameter) }
        }
    }

    func noteKeepingClosure(_ closure: ClosureParameter) {
        guard keepingClosures.insert(closure).inserted else { return }
        for next in closureForwards[closure] ?? [] { noteKeepingClosure(next) }
    }
}
