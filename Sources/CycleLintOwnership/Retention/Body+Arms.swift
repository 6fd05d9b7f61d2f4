import CycleLintFrontEnd

/// Arms of branching statements that always run, or never: their conditions are known.
extension Body {
    func setTests(_ instruction: Instruction, _ frame: Frame) {
        guard let last = openBranches.indices.last else { return }
        openBranches[last].tests = FactRange(start: instruction.b, count: instruction.c)
        openBranches[last].function = UInt32(frame.function)
        openBranches[last].subject = tests(of: openBranches[last]).first { $0.flags == ArgumentFact.isPattern && $0.value != FileFacts.none }.map { value($0.value, frame).type } ?? TypeTable.unknown
    }

    func neverRuns(_ branch: OpenBranch) -> Bool {
        guard branch.tests.count > 0 else { return false }
        switch branch.kind {
        case .branch(.ifBranch): return branch.arm == 0 ? tests(of: branch).contains { holds($0, branch) == false } : tests(of: branch).allSatisfy { holds($0, branch) == true }
        case .branch(.guardElse): return tests(of: branch).allSatisfy { holds($0, branch) == true }
        case .branch(.switchCase): return tests(of: branch).allSatisfy { holds($0, branch) == false }
        default: return false
        }
    }

    func alwaysRuns(_ branch: OpenBranch) -> Bool {
        guard branch.tests.count > 0, case .branch(.ifBranch) = branch.kind else { return false }
        return branch.arm == 0 ? tests(of: branch).allSatisfy { holds($0, branch) == true } : tests(of: branch).contains { holds($0, branch) == false }
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
