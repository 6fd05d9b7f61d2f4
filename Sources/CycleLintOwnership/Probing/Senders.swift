import CycleLintFrontEnd

extension Program {
    /// Names of functions, actors, parameters and variables of the program that take an argument `sending`, so that callers cannot use it any more.
    /// Initialisers of actors do so with all that they are given.
    package var senders: Set<String> {
        var senders: Set<String> = []
        for declaration in declarations where declaration.kind == .actorType && declaration.file >= 0 { senders.insert(name(declaration.name)) }
        for facts in files where facts.typeReferences.contains(where: { $0.flags & TypeReference.isSending != 0 }) {
            func takesSending(_ parameter: ParameterFact) -> Bool { parameter.type != FileFacts.none && facts.typeReferences[Int(parameter.type)].flags & TypeReference.isSending != 0 }
            for function in facts.functions {
                let parameters = facts.parameters[Int(function.parameters.start)..<Int(function.parameters.start + function.parameters.count)]
                guard parameters.contains(where: takesSending) else { continue }
                if function.kind != .initializer {
                    senders.insert(facts.names[Int(function.name)])
                } else if function.owner != FileFacts.none {
                    senders.insert(facts.names[Int(facts.types[Int(function.owner)].name)])
                }
            }
            func callsSending(_ type: UInt32) -> Bool {
                guard type != FileFacts.none, case let type = facts.typeReferences[Int(type)], type.kind != .named else { return false }
                let list = facts.typeLists[Int(type.list.start)..<Int(type.list.start + type.list.count)]
                if type.kind == .function { return list.dropLast().contains { facts.typeReferences[Int($0)].flags & TypeReference.isSending != 0 } }
                return [.optional, .tuple, .implicitlyUnwrapped].contains(type.kind) && list.contains(where: callsSending)
            }
            for local in facts.locals where callsSending(local.type) { senders.insert(facts.names[Int(local.name)]) }
            for property in facts.properties where callsSending(property.type) { senders.insert(facts.names[Int(property.name)]) }
        }
        return senders
    }
}
