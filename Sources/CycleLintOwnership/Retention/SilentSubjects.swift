import CycleLintFrontEnd

/// Subjects that nothing is sent through: `let closed = PassthroughSubject<Void, Never>()`, where no code says `closed.send()`. What waits for them waits for ever.
extension Ownership {
    /// Told from the property's name: code that can run only listens to what has that name.
    func isSilent(subject property: Int32) -> Bool {
        if let known = silentSubjects[property] { return known }
        let term = program.term(type(ofProperty: property))
        var isSilent = term.kind == .nominal && program.isType(term.declaration, marked: .subject) && program.isPrivateToProgram(property)
        if isSilent {
            let name = program.propertyName(property)
            isSilent = !(0..<program.firstLibrary).contains { file in
                program.files[Int(file)].functions.indices.contains { index in
                    let id = program.functionBase[Int(file)] + Int32(index)
                    return !isNeverNamed(program.unit(of: id)) && mayBeSentThrough(name, in: FunctionText(program, id))
                }
            }
        }
        silentSubjects[property] = isSilent
        return isSilent
    }

    private func mayBeSentThrough(_ name: Int32, in text: FunctionText) -> Bool {
        // The places where it is only listened to.
        var listened: Set<UInt32> = []
        for step in text.instructions {
            switch step.operation {
            case .member where !Self.sendingMethods.contains(program.name(text.name(step.b))): listened.insert(step.a)
            case .call: for argument in text.arguments(of: step) where program.name(text.name(argument.label)) == "untilOutputFrom" { listened.insert(argument.value) }
            default: break
            }
        }
        return text.instructions.enumerated().contains { index, step in
            let isNamed = step.operation == .name && text.name(step.a) == name || step.operation == .member && text.name(step.b) == name
            return isNamed && !listened.contains(UInt32(index))
        }
    }

    private static let sendingMethods: Set<String> = ["send", "subscribe", "receive"]

    /// Whether breaking code stands in a closure that a ring's publisher calls when something is published, and nothing is.
    func waitsForSilence(_ breaker: Breaker, of ring: Ring) -> Bool {
        guard ring.sources.contains(where: { $0.kind == .load && isSilent(subject: $0.b) }) else { return false }
        return ring.nodes.contains { $0.kind == .closure && contains($0.function, breaker.site) }
    }
}
