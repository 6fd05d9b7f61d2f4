import CycleLintFrontEnd

// `withObservationTracking`: its second closure is kept until something changes that its first one reads.
extension Body {
    /// A closure is given to a library's function that keeps it until what another closure reads changes.
    func noteObservation(by closures: [Int32], _ function: Int32) {
        guard closures.count == 2, program.isFunction(function, itselfMarked: .tracks) else { return }
        ownership.observing[nodes[Int(closures[1])].function] = nodes[Int(closures[0])].function
    }
}

extension Ownership {
    /// Whether a closure stands in one that waits for a change.
    func waitsForChange(around closure: Int32) -> Bool { closures(around: closure).contains { observing[$0] != nil } }

    private func closures(around closure: Int32) -> [Int32] {
        let base = program.functionBase[Int(program.functionFile[Int(closure)])]
        return sequence(first: closure) { [program] inner in
            let outer = program.function(inner).parent
            return outer == FileFacts.none ? nil : base + Int32(outer)
        }.dropFirst().map { $0 }
    }

    /// A closure, and, of one that waits for a change, those in it: what they schedule may wait for the next one.
    func waitingAgain(_ closure: Int32) -> [Int32] {
        guard observing[closure] != nil else { return [closure] }
        let base = program.functionBase[Int(program.functionFile[Int(closure)])]
        let inside = (0..<Int32(program.files[Int(program.functionFile[Int(closure)])].functions.count)).map { base + $0 }.filter { closures(around: $0).contains(closure) }
        return [closure] + inside
    }

    /// Whether others than initialisers call a function, and not only they: if it waits for a change, it does so once more when there was one.
    func isCalledAgain(_ function: Int32) -> Bool {
        let callers = Set(calls[Int(function)].map { program.unit(of: $0.caller) }).subtracting([function])
        return callers.count > 1 && callers.contains { program.function($0).kind == .function }
    }

    /// Whether a closure waits for a change that does not come: nothing in the program assigns to what is read of objects that stay.
    func waitsForNoChange(_ closure: Int32) -> Bool {
        guard let reading = observing[closure], case let text = FunctionText(program, reading) else { return false }
        var isReading = false
        for step in text.instructions {
            switch step.operation {
            case .call, .await, .keyPath, .subscriptCall: return false
            case .name:
                guard text.owner >= 0, case let name = text.name(step.a), let property = observedProperty(named: name, of: text.owner) else { continue }
                guard isNeverChanged(property) else { return false }
                isReading = true
            case .member:
                let name = text.name(step.b)
                guard isObserved(name) else { continue }
                guard let base = text[step.a], let owner = lastingObject(base, text), let property = observedProperty(named: name, of: owner), isNeverChanged(property) else { return false }
                isReading = true
            default: break
            }
        }
        return isReading
    }

    /// The class of what an expression names, if that is `self`, or what a property of `self`, a static property or a global holds.
    private func lastingObject(_ step: Instruction, _ text: FunctionText) -> Int32? {
        let owner: Int32
        let name: Int32
        switch step.operation {
        case .selfValue: return text.owner
        case .name: (owner, name) = (text.owner, text.name(step.a))
        case .member:
            name = text.name(step.b)
            guard let base = text[step.a] else { return nil }
            if base.operation == .selfValue {
                owner = text.owner
            } else {
                guard base.operation == .name, let type = program.lookUpType(text.name(base.a), file: text.file, type: FileFacts.none, function: FileFacts.none).map(program.term), type.kind == .nominal else { return nil }
                owner = type.declaration
            }
        default: return nil
        }
        let members = owner >= 0 ? program.members(ofDeclaration: owner, named: name).map(\.member) : []
        let globals = step.operation == .name ? program.visibleGlobals(name, file: text.file, kind: .property) : []
        guard let property = (members + globals).first(where: { $0.kind == .property }), isStrong(property.id) else { return nil }
        let term = program.term(type(ofProperty: property.id))
        return term.kind == .nominal ? term.declaration : nil
    }

    private func isObserved(_ name: Int32) -> Bool { program.declarations.indices.contains { observedProperty(named: name, of: Int32($0)) != nil } }

    /// The stored property of an `@Observable` class.
    private func observedProperty(named name: Int32, of declaration: Int32) -> Int32? {
        let type = program.declarations[Int(declaration)]
        guard !type.isForeign, type.kind == .classType, let member = type.members[name]?.first(where: { $0.kind == .property }), program.property(member.id).flags.isDisjoint(with: [.isComputed, .isStatic]) else { return nil }
        let facts = program.files[Int(type.file)]
        return facts.hasAttribute("Observable", facts.types[Int(type.fact)].attributes) ? member.id : nil
    }

    private func isNeverChanged(_ property: Int32) -> Bool {
        // Views change what they are bound to out of sight.
        if bindsViews || changes.isAssigned(program.propertyName(property)) { return false }
        let flags = program.property(property).flags
        return !flags.contains(.isPublic) || flags.contains(.isLet)
    }
}
