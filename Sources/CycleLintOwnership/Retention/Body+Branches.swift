import CycleLintFrontEnd

/// One step of the way to a place in a body: a branching statement and those of its arms that lead to the place.
struct BranchStep {
    /// The step before it, or -1.
    var parent: Int32
    /// One number for each time that a branching statement is run through.
    var branch: Int32
    /// A bit for each arm; the arm that is not written (an `if` without `else`) has the bit behind the last.
    var arms: UInt64
}

/// A branching statement, loop or closure that is being run through.
struct OpenBranch {
    enum Kind { case branch(BranchKind), loop, closure }
    var kind: Kind
    /// The step to the place of the statement itself.
    var outer: Int32
    var branch: Int32
    var arm = 0
    /// A bit for each arm that ends in `return`, `throw`, `break` or `continue`.
    var leavingArms: UInt64 = 0
    /// Whether the current arm does.
    var isLeaving = false
    /// What comes next in the current arm is never run.
    var isOver = false
    /// Its condition asks if the task is cancelled.
    var isOnCancellation = false
    /// Of the conditions, or of the patterns of the current arm.
    var verdict = Verdict()
    /// What the current arm changed, with the values of before.
    var slots: [Body.Slot: [Int32]?] = [:]
    var locals: [UInt32: Value] = [:]
    /// What each arm left behind where it changed something.
    var ends: [(slots: [Body.Slot: [Int32]], locals: [UInt32: Value])] = []
}

/// Each arm of a branching statement begins with what was before the statement; behind it is what any arm left behind.
extension Body {
    func set(_ slot: Slot, _ targets: [Int32]?) {
        if !openBranches.isEmpty, openBranches[openBranches.count - 1].slots[slot] == nil {
            openBranches[openBranches.count - 1].slots[slot] = .some(current[slot])
        }
        current[slot] = targets
    }

    /// Notes the value that a local has before it changes.
    func willChange(local: UInt32) {
        guard !openBranches.isEmpty, let state = locals[local], openBranches[openBranches.count - 1].locals[local] == nil else { return }
        openBranches[openBranches.count - 1].locals[local] = state.value
    }

    func open(_ kind: OpenBranch.Kind) {
        let branch = branchCount
        branchCount += 1
        openBranches.append(OpenBranch(kind: kind, outer: currentStep, branch: branch))
        if case .branch = kind { currentStep = step(to: currentStep, branch, arms: 1) }
    }

    func step(to parent: Int32, _ branch: Int32, arms: UInt64) -> Int32 {
        branchSteps.append(BranchStep(parent: parent, branch: branch, arms: arms))
        return Int32(branchSteps.count) - 1
    }

    func nextArm() {
        guard let last = openBranches.indices.last, case .branch = openBranches[last].kind else { return }
        endArm()
        openBranches[last].arm = min(openBranches[last].arm + 1, 62)
        currentStep = step(to: openBranches[last].outer, openBranches[last].branch, arms: 1 << UInt64(openBranches[last].arm))
    }

    /// `return`, `throw`, `break`, `continue`: what stands behind the branching statement does not follow this arm.
    func leave(_ operation: Operation) {
        guard let last = openBranches.indices.last, case .branch(let kind) = openBranches[last].kind else { return }
        // Leaves the `switch` only.
        if operation == .breakStatement, kind == .switchCase { return }
        openBranches[last].isLeaving = true
        guard operation == .breakStatement || operation == .continueStatement,
            let loop = openBranches.lastIndex(where: { if case .loop = $0.kind { true } else { false } })
        else { return }
        openBranches[loop].ends.append(changes(of: openBranches[last]))
    }

    private func changes(of arm: OpenBranch) -> (slots: [Slot: [Int32]], locals: [UInt32: Value]) {
        (
            Dictionary(uniqueKeysWithValues: arm.slots.keys.map { ($0, current[$0] ?? []) }),
            Dictionary(uniqueKeysWithValues: arm.locals.keys.map { ($0, locals[$0]?.value ?? Value()) })
        )
    }

    private func endArm() {
        let last = openBranches.count - 1
        let arm = openBranches[last]
        if arm.isLeaving {
            // By what nobody takes, nobody leaves.
            if !arm.neverRuns { openBranches[last].leavingArms |= 1 << UInt64(arm.arm) }
            if arm.alwaysRuns { endCode(around: last) }
        } else if !arm.slots.isEmpty || !arm.locals.isEmpty {
            openBranches[last].ends.append(changes(of: arm))
        } else {
            openBranches[last].ends.append(([:], [:]))
        }
        for (slot, before) in arm.slots { current[slot] = before }
        for (local, before) in arm.locals { locals[local]?.value = before }
        openBranches[last].slots = [:]
        openBranches[last].locals = [:]
        openBranches[last].isLeaving = false
        openBranches[last].isOver = false
    }

    /// What stands behind a branching statement is never run.
    private func endCode(around index: Int) {
        guard let running = runningFrames.last else { return }
        if index > running.outerBranches { openBranches[index - 1].isOver = true } else { runningFrames[runningFrames.count - 1].isOver = true }
    }

    func close() {
        guard !openBranches.isEmpty else { return }
        endArm()
        let branch = openBranches.removeLast()
        currentStep = branch.outer
        var isExhaustive = false
        if case .branch(let kind) = branch.kind {
            isExhaustive = kind == .switchCase || (kind == .ifBranch || kind == .ternary) && branch.arm > 0
            if branch.leavingArms != 0 {
                currentStep = step(to: branch.outer, branch.branch, arms: ~branch.leavingArms)
                if branch.lastsBehind { lastingSteps.insert(currentStep) }
            }
        }
        join(branch.ends, isExhaustive: isExhaustive)
    }

    private func join(_ ends: [(slots: [Slot: [Int32]], locals: [UInt32: Value])], isExhaustive: Bool) {
        guard !ends.isEmpty else { return }
        for slot in Set(ends.flatMap(\.slots.keys)).sorted(by: { ($0.node, $0.property) < ($1.node, $1.property) }) {
            let isKnownFromAll = isExhaustive && ends.allSatisfy { $0.slots[slot] != nil }
            var joined = isKnownFromAll ? [] : content(of: slot)
            for end in ends { for target in end.slots[slot] ?? [] where !joined.contains(target) { joined.append(target) } }
            set(slot, joined.isEmpty ? nil : joined)
        }
        for local in Set(ends.flatMap(\.locals.keys)).sorted() {
            let isKnownFromAll = isExhaustive && ends.allSatisfy { $0.locals[local] != nil }
            var joined = isKnownFromAll ? Value() : locals[local]?.value ?? Value()
            for end in ends { if let value = end.locals[local] { joined.formUnion(value) } }
            willChange(local: local)
            locals[local]?.value = joined
        }
    }

    private func content(of slot: Slot) -> [Int32] {
        if let known = current[slot] { return known }
        guard slot.property >= 0 else { return [] }
        return load(slot.node, slot.property, type: ownership.type(ofProperty: slot.property), site: nodes[Int(slot.node)].site)
    }

    /// Whether two places can both be come by in one run: no branching statement leads to them by different arms.
    func canBothRun(_ a: Int32, _ b: Int32) -> Bool {
        guard a >= 0, b >= 0, a != b else { return true }
        var first = a
        while first >= 0 {
            var second = b
            while second >= 0 {
                if branchSteps[Int(first)].branch == branchSteps[Int(second)].branch, branchSteps[Int(first)].arms & branchSteps[Int(second)].arms == 0 { return false }
                second = branchSteps[Int(second)].parent
            }
            first = branchSteps[Int(first)].parent
        }
        return true
    }

    /// Whether whoever comes by a place has come by another before: the way to it leads over the same arms.
    func implies(_ place: Int32, _ earlier: Int32) -> Bool {
        if earlier < 0 { return true }
        var step = place
        while step >= 0 {
            if step == earlier { return true }
            if branchSteps[Int(step)].branch == branchSteps[Int(earlier)].branch, branchSteps[Int(step)].arms == branchSteps[Int(earlier)].arms { return true }
            step = branchSteps[Int(step)].parent
        }
        return false
    }
}
