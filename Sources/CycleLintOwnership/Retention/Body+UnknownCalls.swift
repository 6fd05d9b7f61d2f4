import CycleLintFrontEnd

/// A closure that is given to a call of which nothing is known: no body in sight, and no entry of `Rules/Knowledge`.
struct UnknownCall {
    var closure: Int32
    /// Of the function, without its labels.
    var name: Int32
    var site: Site
}

extension Body {
    func noteUnknownCall(_ callee: Instruction, _ called: Value, _ instruction: Instruction, _ frame: inout Frame) {
        guard program.term(called.type).kind != .function, called.nodes.allSatisfy({ nodes[Int($0)].kind == .result }), let name = calledName(callee), !wellKnown.runsAtOnce(name) else { return }
        noteUnknownCall(of: name, callArguments(instruction, &frame), site: site(instruction))
    }

    func noteUnknownCall(of name: Int32, _ arguments: [CallArgument], site: Site) {
        for argument in arguments { noteGiven(argument.value, toUnknown: name, site: site) }
    }

    /// A call of a function that gives some of its parameters to unknown calls.
    func noteUnknownCalls(in summary: Summary, _ arguments: [Int32: Value], site: Site) {
        for (parameter, name) in summary.unknownParameters.sorted(by: { $0.key < $1.key }) {
            if let given = arguments[parameter] { noteGiven(given, toUnknown: name, site: site) }
        }
    }

    private func noteGiven(_ value: Value, toUnknown name: Int32, site: Site) {
        for node in value.nodes where closures[node] != nil || [.methodValue, .parameter].contains(nodes[Int(node)].kind) {
            unknownCalls.append(UnknownCall(closure: node, name: name, site: site))
        }
    }

    /// The parameters that may outlive the function and are given to unknown calls, or used by closures that are; with the function's name.
    func parametersGivenToUnknownCalls() -> [Int32: Int32] {
        var parameters: [Int32: Int32] = [:]
        for call in unknownCalls {
            var reached = [call.closure]
            var next = 0
            while next < reached.count {
                let node = nodes[Int(reached[next])]
                if node.kind == .parameter, mayEscape(parameter: node.a) { parameters[node.a] = parameters[node.a] ?? call.name }
                for edge in edges where edge.from == reached[next] && edge.field == EdgeField.capture && !reached.contains(edge.to) { reached.append(edge.to) }
                next += 1
            }
        }
        return parameters
    }

    private func calledName(_ callee: Instruction) -> Int32? {
        switch callee.operation {
        case .name: globalName(callee.a)
        case .member: globalName(callee.b)
        default: nil
        }
    }
}
