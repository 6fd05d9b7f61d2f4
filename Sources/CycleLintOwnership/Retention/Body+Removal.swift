import CycleLintFrontEnd

/// Assignments that only take something out.
extension Body {
    /// Whether an expression is a part of what a property or variable holds already, as in `list = list.filter { … }`.
    func isPart(_ expression: UInt32, of place: Instruction, _ frame: Frame) -> Bool {
        guard [.name, .member, .local, .subscriptCall].contains(place.operation) else { return false }
        var current = expression
        var isShorter = false
        while let step = instruction(current, frame) {
            switch step.operation {
            case .call:
                guard let callee = instruction(step.a, frame), callee.operation == .member, wellKnown.shortening.contains(globalName(callee.b)) || wellKnown.sameAsBase.contains(globalName(callee.b))
                else { return false }
                if wellKnown.shortening.contains(globalName(callee.b)) { isShorter = true }
                current = callee.a
            case .local where !isShorter: return isRefilled(step.a, from: place, frame)
            case .local:
                guard let (text, value) = FunctionText(program, program.functionBase[Int(file)] + frame.function).constant(local: step.a), text.id == program.functionBase[Int(file)] + frame.function else {
                    return isSamePlace(step, place, frame)
                }
                current = value
            // `list ?? []`
            case .select where isShorter:
                guard let first = arguments(step).first else { return false }
                current = first.value
            default: return isShorter && isSamePlace(step, place, frame)
            }
        }
        return false
    }

    /// Whether a local list has only elements of a place, and need not have all: `for one in list where … { rest.append(one) }; list = rest`.
    private func isRefilled(_ local: UInt32, from place: Instruction, _ frame: Frame) -> Bool {
        let text = FunctionText(program, program.functionBase[Int(file)] + frame.function)
        guard let bound = text.instructions.first(where: { $0.operation == .bind && $0.a == local }), let initial = text[bound.b], initial.operation == .array, initial.c == 0 else { return false }
        var hasElements = false
        for step in text.instructions where step.operation == .call {
            guard let callee = text[step.a], callee.operation == .member, let list = text[callee.a], list.operation == .local, list.a == local else { continue }
            guard wellKnown.adding.contains(text.name(callee.b)), step.c == 1, let added = text[text.arguments(of: step).first!.value], added.operation == .local,
                let element = text.instructions.first(where: { $0.operation == .bind && $0.a == added.a }), let source = text[element.b], source.operation == .element, let list = text[source.a], isSamePlace(list, place, frame)
            else { return false }
            hasElements = true
        }
        return hasElements
    }

    private func isSamePlace(_ a: Instruction, _ b: Instruction, _ frame: Frame) -> Bool {
        switch (a.operation, b.operation) {
        case (.local, .local), (.name, .name): a.a == b.a
        case (.name, .member): a.a == b.b && instruction(b.a, frame)?.operation == .selfValue
        case (.member, .name): a.b == b.a && instruction(a.a, frame)?.operation == .selfValue
        case (.subscriptCall, .subscriptCall):
            if let first = instruction(a.a, frame), let second = instruction(b.a, frame) { isSamePlace(first, second, frame) } else { false }
        case (.member, .member):
            if a.b == b.b, let first = instruction(a.a, frame), let second = instruction(b.a, frame) { first.operation == .selfValue && second.operation == .selfValue || isSamePlace(first, second, frame) } else { false }
        default: false
        }
    }
}
