/// Which functions give what they are given to code that is not in sight, by themselves or by what they call.
extension Ownership {
    /// The functions that are written in the program and have a body of their own.
    var units: [Int32] {
        program.functionFile.indices.map(Int32.init).filter { isUnit(program.function($0)) && !program.isLibrary(program.functionFile[Int($0)]) }
    }

    func bodyWithWhatIsGiven(_ function: Int32) -> Body {
        let body = Body(self, function: function)
        body.remembersGivenAway = true
        body.run()
        return body
    }

    /// A chain of calls is followed over so many steps.
    private static let stepLimit = 8

    /// Fills `givenParameters` and `parametersGivenOutside`: runs all bodies once, and those again that call functions of which something new was found.
    ///
    /// `countingLibraries`: so is what libraries are given that are known to keep it no longer than they say.
    func findGivenParameters(countingLibraries: Bool) {
        guard givenParameters.isEmpty else { return }
        var waiting = units
        for _ in 0..<Self.stepLimit where !waiting.isEmpty {
            var changed: Set<Int32> = []
            let keepers = keepingClosures
            for function in waiting {
                let body = bodyWithWhatIsGiven(function)
                if looksForProbes { noteKeepingClosures(body) }
                let given = Set(body.givenAway).union(countingLibraries ? body.givenToLibraries : [])
                let found = parameters(among: given, of: body)
                let outside = parameters(among: Set(body.givenOutside), of: body)
                guard !found.isSubset(of: givenParameters[function] ?? []) || !outside.isSubset(of: parametersGivenOutside[function] ?? []) else { continue }
                givenParameters[function, default: []].formUnion(found)
                parametersGivenOutside[function, default: []].formUnion(outside)
                changed.insert(function)
            }
            let callers = Set(changed.flatMap { calls[Int($0)].map(\.caller) }).union(keepingClosures.subtracting(keepers).map(\.function))
            waiting = units.filter(callers.contains)
        }
    }

    private func parameters(among given: Set<Int32>, of body: Body) -> Set<Int32> {
        guard !given.isEmpty else { return [] }
        var parameters: Set<Int32> = []
        for node in body.reachable(from: given, Adjacency(body.edges, nodeCount: body.nodes.count)) {
            switch body.nodes[Int(node)].kind {
            case .selfObject: parameters.insert(Summary.receiver)
            case .parameter: parameters.insert(body.nodes[Int(node)].a)
            default: break
            }
        }
        return parameters
    }
}
