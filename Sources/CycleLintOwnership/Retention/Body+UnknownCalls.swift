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
        for node in arguments.flatMap(\.value.nodes) where closures[node] != nil || nodes[Int(node)].kind == .methodValue {
            unknownCalls.append(UnknownCall(closure: node, name: name, site: site))
        }
    }

    private func calledName(_ callee: Instruction) -> Int32? {
        switch callee.operation {
        case .name: globalName(callee.a)
        case .member: globalName(callee.b)
        default: nil
        }
    }
}
