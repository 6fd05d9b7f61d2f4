import CycleLintFrontEnd

/// What is known of the conditions of an `if` or `guard`, or of the patterns of a `case`, whenever they are asked for.
struct Verdict {
    /// The value that all of them together always have; of patterns only that they never match.
    var outcome: Bool?
    /// Once they are all true they stay so.
    var staysTrue = false
    /// Once the only one is false it stays so.
    var staysFalse = false
}

/// Arms of branching statements that always run, or never, and what is never run because of them.
extension Body {
    /// The arm that begins has these conditions; the `else` of an `if` has those of the `if`.
    func beginArm(_ instruction: Instruction, _ frame: Frame) {
        guard let last = openBranches.indices.last else { return }
        if instruction.operation == .branchBegin || instruction.a == BranchKind.switchCase.rawValue { openBranches[last].verdict = verdict(of: instruction, frame) }
        let arm = openBranches[last]
        let isWhenTrue = arm.isWhenTrue
        if arm.neverRuns { return }
        if arm.alwaysRuns || isWhenTrue == true && arm.verdict.staysTrue || isWhenTrue == false && arm.verdict.staysFalse { lastingSteps.insert(currentStep) }
    }

    /// Whether what is run now never is: it stands in an arm that nobody takes, or behind what always leaves.
    var isInDeadCode: Bool {
        guard let running = runningFrames.last else { return false }
        if running.isOver || running.catches.contains(where: \.isOver) { return true }
        for branch in openBranches[min(running.outerBranches, openBranches.count)...] where branch.isOver || branch.neverRuns { return true }
        return false
    }

    private func verdict(of instruction: Instruction, _ frame: Frame) -> Verdict {
        guard instruction.c > 0 else { return Verdict() }
        let place = MemberPlace(file: file, index: instruction.b)
        if let known = ownership.verdicts[place] { return known }
        let text = FunctionText(program, program.functionBase[Int(file)] + frame.function)
        let tests = arguments(instruction)
        var verdict = Verdict()
        let outcomes = tests.map { outcome(of: $0, text, frame) }
        if instruction.a == BranchKind.switchCase.rawValue {
            if outcomes.allSatisfy({ $0 == false }) { verdict.outcome = false }
        } else {
            verdict.outcome = outcomes.contains(false) ? false : outcomes.contains(nil) ? nil : true
            let courses = tests.map { $0.flags == 0 && $0.value != FileFacts.none ? text.condition($0.value, assigned: ownership.assignments(seenBy: function), betweenRuns: true) : .changes }
            verdict.staysTrue = courses.allSatisfy(\.staysTrue)
            verdict.staysFalse = courses.count == 1 && courses[0].staysFalse
        }
        ownership.verdicts[place] = verdict
        return verdict
    }

    /// The outcome of a condition or pattern that is always the same; nil where it is not, or not known.
    private func outcome(of test: ArgumentFact, _ text: FunctionText, _ frame: Frame) -> Bool? {
        guard test.value != FileFacts.none else { return nil }
        let truths = ownership.truths
        switch test.flags {
        case ArgumentFact.isBinding: return truths.isAlwaysNil(test.value, in: text) ? false : nil
        case ArgumentFact.isPattern:
            let enumCase = globalName(test.label)
            return truths.isNeverMade(enumCase, of: value(test.value, frame).type) || truths.neverIs(enumCase, test.value, in: text) ? false : nil
        default: return truths.value(of: test.value, in: text)
        }
    }
}

extension OpenBranch {
    /// The value of the conditions in the current arm, if it has one.
    var isWhenTrue: Bool? {
        switch kind {
        case .branch(.ifBranch): arm == 0
        case .branch(.guardElse): false
        case .branch(.switchCase): true
        default: nil
        }
    }

    var neverRuns: Bool { verdict.outcome != nil && isWhenTrue.map { $0 != verdict.outcome } ?? false }

    var alwaysRuns: Bool { verdict.outcome != nil && isWhenTrue == verdict.outcome }

    /// Whether what stands behind it, where its arms leave, is run each time after it was run once.
    var lastsBehind: Bool {
        switch kind {
        case .branch(.guardElse): verdict.staysTrue
        case .branch(.ifBranch) where arm == 0: verdict.staysFalse
        default: false
        }
    }
}
