import CycleLintFrontEnd

/// Arms of branching statements that always run, or never: their conditions are known.
extension Body {
    func setTests(_ instruction: Instruction, _ frame: Frame) {
        guard let last = openBranches.indices.last else { return }
        openBranches[last].tests = FactRange(start: instruction.b, count: instruction.c)
        openBranches[last].function = UInt32(frame.function)
        openBranches[last].subject = tests(of: openBranches[last]).first { $0.flags == ArgumentFact.isPattern && $0.value != FileFacts.none }.map { value($0.value, frame).type } ?? TypeTable.unknown
    }

    /// Whether what is run now never is: it stands in an arm that nobody takes, or behind what always leaves.
    var isInDeadCode: Bool {
        guard let running = runningFrames.last else { return false }
        return running.isOver || running.catches.contains(where: \.isOver) || openBranches[min(running.outerBranches, openBranches.count)...].contains { $0.isOver || neverRuns($0) }
    }

    func neverRuns(_ branch: OpenBranch) -> Bool {
        switch branch.kind {
        case .branch(.ifBranch): return outcome(of: branch).map { $0 != (branch.arm == 0) } ?? false
        case .branch(.guardElse): return outcome(of: branch) == true
        case .branch(.switchCase): return branch.tests.count > 0 && tests(of: branch).allSatisfy { holds($0, branch) == false }
        default: return false
        }
    }

    func alwaysRuns(_ branch: OpenBranch) -> Bool {
        switch branch.kind {
        case .branch(.ifBranch): return outcome(of: branch).map { $0 == (branch.arm == 0) } ?? false
        case .branch(.guardElse): return outcome(of: branch) == false
        default: return false
        }
    }

    /// Whether what follows a branching statement, or stands in its current arm, does so each time after it did once: its condition, once true, stays so.
    func keepsRunning(_ branch: OpenBranch, isBehind: Bool) -> Bool {
        let isWhenTrue: Bool
        switch branch.kind {
        case .branch(.guardElse): isWhenTrue = isBehind
        case .branch(.ifBranch): isWhenTrue = isBehind == (branch.arm > 0)
        default: return false
        }
        let text = FunctionText(program, program.functionBase[Int(file)] + Int32(branch.function))
        return branch.tests.count > 0 && (isWhenTrue || branch.tests.count == 1) && tests(of: branch).allSatisfy { test in
            guard test.flags == 0, test.value != FileFacts.none, case let course = text.condition(test.value, assigned: ownership.assignments) else { return false }
            return isWhenTrue ? course.staysTrue : course.staysFalse
        }
    }

    /// The value that all conditions of an `if` or `guard` together always have.
    private func outcome(of branch: OpenBranch) -> Bool? {
        guard branch.tests.count > 0 else { return nil }
        let place = MemberPlace(file: file, index: branch.tests.start)
        if let known = ownership.outcomes[place] { return known }
        let values = tests(of: branch).map { holds($0, branch) }
        let outcome: Bool? = values.contains(false) ? false : values.contains(nil) ? nil : true
        ownership.outcomes[place] = .some(outcome)
        return outcome
    }

    private func tests(of branch: OpenBranch) -> ArraySlice<ArgumentFact> { facts.arguments[Int(branch.tests.start)..<Int(branch.tests.start + branch.tests.count)] }

    /// The outcome of a condition or pattern that is always the same; nil where it is not, or not known.
    private func holds(_ test: ArgumentFact, _ branch: OpenBranch) -> Bool? {
        guard test.value != FileFacts.none else { return nil }
        let text = FunctionText(program, program.functionBase[Int(file)] + Int32(branch.function))
        let truths = ownership.truths
        switch test.flags {
        case ArgumentFact.isBinding: return truths.isAlwaysNil(test.value, in: text) ? false : nil
        case ArgumentFact.isPattern:
            let enumCase = globalName(test.label)
            return truths.isNeverMade(enumCase, of: branch.subject) || truths.neverIs(enumCase, test.value, in: text) ? false : nil
        default: return truths.value(of: test.value, in: text)
        }
    }
}
