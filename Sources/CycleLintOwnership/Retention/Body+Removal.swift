import CycleLintFrontEnd

/// Assignments that only take something out.
extension Body {
    /// Whether an expression is a part of what a property or variable holds already, as in `list = list.filter { … }`.
    func isPart(_ expression: UInt32, of place: Instruction, _ frame: Frame) -> Bool {
        guard place.operation == .name || place.operation == .member || place.operation == .local else { return false }
        var current = expression
        var isShorter = false
        while let step = instruction(current, frame) {
            switch step.operation {
            case .call:
                guard let callee = instruction(step.a, frame), callee.operation == .member, wellKnown.shortening.contains(globalName(callee.b)) || wellKnown.sameAsBase.contains(globalName(callee.b))
                else { return false }
                if wellKnown.shortening.contains(globalName(callee.b)) { isShorter = true }
                current = callee.a
            default: return isShorter && isSamePlace(step, place, frame)
            }
        }
        return false
    }

    private func isSamePlace(_ a: Instruction, _ b: Instruction, _ frame: Frame) -> Bool {
        switch (a.operation, b.operation) {
        case (.local, .local), (.name, .name): a.a == b.a
        case (.name, .member): a.a == b.b && instruction(b.a, frame)?.operation == .selfValue
        case (.member, .name): a.b == b.a && instruction(a.a, frame)?.operation == .selfValue
        case (.member, .member):
            if a.b == b.b, let first = instruction(a.a, frame), let second = instruction(b.a, frame) { first.operation == .selfValue && second.operation == .selfValue || isSamePlace(first, second, frame) } else { false }
        default: false
        }
    }
}
