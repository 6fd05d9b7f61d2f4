import CycleLintFrontEnd

/// Elements of one container that refer to one another in a circle.
extension Body {
    /// Whether a loop makes every element of a container keep an element of the same container. Finitely many that each keep one of
    /// them: somewhere the way leads back (pigeonhole). A chain, whose last element keeps none, needs a condition or another count.
    func closesCircle(_ stored: Value, from source: UInt32, into base: Value, _ place: Instruction, _ frame: Frame) -> Bool {
        guard pluralDepth > 0, branchDepth == pluralDepth, !mayLeaveLoop, base.nodes.count == 1, stored.nodes.count == 1, base.nodes[0] != stored.nodes[0],
            let value = instruction(source, frame), value.operation == .subscriptCall, arguments(value).allSatisfy({ $0.label == 0 })
        else { return false }
        guard let container = container(of: base.nodes[0]), container == self.container(of: stored.nodes[0]) else { return false }
        return isEveryElement(place, frame) || wrapsAround(value, frame)
    }

    /// The container that an element was taken from, by itself or in a pair with its position.
    private func container(of element: Int32) -> Int32? {
        guard nodes[Int(element)].kind == .element else { return nil }
        let around = nodes[Int(element)].a
        return nodes[Int(around)].kind == .element && program.term(nodes[Int(around)].type).kind == .tuple ? nodes[Int(around)].a : around
    }

    /// Whether the object of a place is the variable of a loop over a whole container.
    private func isEveryElement(_ place: Instruction, _ frame: Frame) -> Bool {
        guard place.operation == .member, let object = instruction(place.a, frame), object.operation == .local, facts.locals[Int(object.a)].flags.contains(.isLet) else { return false }
        let body = facts.functions[Int(frame.function)].body
        for index in 0..<Int(body.count) {
            let binding = facts.instructions[Int(body.start) + index]
            guard binding.operation == .bind, binding.a == object.a, var element = instruction(binding.b, frame) else { continue }
            if element.operation == .payload, let pair = instruction(element.a, frame) { element = pair }
            guard element.operation == .element, var sequence = instruction(element.a, frame) else { return false }
            if sequence.operation == .call, sequence.c == 0, let callee = instruction(sequence.a, frame), callee.operation == .member,
                globalName(callee.b) == wellKnown.enumerated, let base = instruction(callee.a, frame)
            {
                sequence = base
            }
            return sequence.operation == .local || sequence.operation == .name || sequence.operation == .member
        }
        return false
    }

    /// Whether an index is taken modulo a count: `all[(index + 1) % all.count]`.
    private func wrapsAround(_ subscripted: Instruction, _ frame: Frame) -> Bool {
        arguments(subscripted).contains { argument in
            guard let index = instruction(argument.value, frame), index.operation == .operatorCall else { return false }
            return globalName(index.a) == wellKnown.remainder
        }
    }
}
