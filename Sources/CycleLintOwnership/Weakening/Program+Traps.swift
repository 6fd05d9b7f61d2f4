import CycleLintFrontEnd

extension Program {
    private static let traps: Set<String> = ["fatalError", "precondition", "preconditionFailure", "assert", "assertionFailure"]

    /// Whether a function that reads a candidate's property, and may stop the program, can run in a `deinit`: there the property would be `nil`.
    func mayTrap(whereEnded candidate: WeakCandidate, _ ownership: Ownership) -> Bool {
        guard case .property(let property) = candidate.reference else { return false }
        let name = propertyName(property)
        return functionFile.indices.contains { id in
            let names = names(in: Int32(id))
            return names.contains(name) && names.contains { Self.traps.contains(self.name($0)) } && runsInDeinit(Int32(id), ownership)
        }
    }

    private func names(in id: Int32) -> Set<Int32> {
        let file = functionFile[Int(id)]
        guard !isLibrary(file) else { return [] }
        let facts = files[Int(file)]
        let body = function(id).body
        var names: Set<Int32> = []
        for instruction in facts.instructions[Int(body.start)..<Int(body.start + body.count)] {
            switch instruction.operation {
            case .name: names.insert(globalName(file: file, instruction.a))
            case .member: names.insert(globalName(file: file, instruction.b))
            default: break
            }
        }
        return names
    }

    private func runsInDeinit(_ id: Int32, _ ownership: Ownership) -> Bool {
        var queue = [id]
        var next = 0
        while next < queue.count {
            let current = queue[next]
            next += 1
            let fact = function(current)
            if fact.kind == .deinitializer { return true }
            var callers = ownership.calls[Int(current)].map(\.caller)
            if fact.parent != FileFacts.none { callers.append(functionBase[Int(functionFile[Int(current)])] + Int32(fact.parent)) }
            for caller in callers where !queue.contains(caller) { queue.append(caller) }
        }
        return false
    }
}
