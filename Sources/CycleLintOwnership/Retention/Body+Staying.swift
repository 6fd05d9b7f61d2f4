import CycleLintFrontEnd

/// Loops that do not end, and what they keep alive: `while true`, `while !Task.isCancelled`, `for await` over a sequence that does not finish, and calls of
/// functions that have such a loop. An error or `return` that leaves the loop ends it, but not where only a cancelled task comes to it.
extension Body {
    func beginFrame(_ frame: Frame) {
        runningFrames.append(RunningFrame(function: frame.function, closure: frame.closure, outerBranches: openBranches.count, firstStep: currentStep))
    }

    func endFrame() {
        guard let frame = runningFrames.popLast() else { return }
        ownership.certainCalls[program.functionBase[Int(file)] + frame.function, default: []].formUnion(frame.certainCalls)
        guard frame.stay != .ends else { return }
        ownership.note(frame.stay, of: program.functionBase[Int(file)] + frame.function)
        guard frame.closure >= 0 else { return }
        for node in frame.held where node != frame.closure {
            let before = edges.count
            addEdge(frame.closure, node, field: EdgeField.capture, site: nodes[Int(frame.closure)].site, function: nodes[Int(frame.closure)].function)
            if edges.count > before { edges[before].isOfFrame = true }
        }
    }

    func beginLoop(_ instruction: Instruction, at index: Int, _ frame: Frame) {
        guard !runningFrames.isEmpty else { return }
        let stay: Stay =
            switch LoopLimit(rawValue: instruction.b) {
            case .endless: .forEver
            case .cancellation: .untilCancelled
            case .condition where asksEndlessIterator(behind: index, frame): .untilCancelled
            default: instruction.c > 0 && staysTrue(instruction.c - 1, FunctionText(program, program.functionBase[Int(file)] + frame.function)) ? .forEver : .ends
            }
        runningFrames[runningFrames.count - 1].loops.append(RunningFrame.OpenLoop(stay: stay))
    }

    /// Whether a loop with this condition that is entered does not end by it.
    private func staysTrue(_ condition: UInt32, _ text: FunctionText) -> Bool {
        text.condition(condition, assigned: ownership.assignments(seenBy: function)).staysTrue || ownership.truths.value(of: condition, in: text) == true
    }

    /// `while let element = await iterator.next()`, where the local variable iterates over a sequence that does not end by itself.
    private func asksEndlessIterator(behind index: Int, _ frame: Frame) -> Bool {
        guard let iterator = instruction(UInt32(index + 1), frame), iterator.operation == .local, let next = instruction(UInt32(index + 2), frame), next.operation == .member,
            globalName(next.b) == wellKnown.next, let call = instruction(UInt32(index + 3), frame), call.operation == .call, call.c == 0,
            instruction(UInt32(index + 4), frame)?.operation == .await, let sequence = locals[iterator.a]?.value
        else { return false }
        return isEndless(sequence)
    }

    /// `for await element in sequence`.
    func noteLoop(over sequence: Value, at index: Int, _ frame: Frame) {
        let start = facts.functions[Int(frame.function)].body.start
        guard index > 0, case let before = facts.instructions[Int(start) + index - 1], before.operation == .loopBegin,
            let last = runningFrames.indices.last, let loop = runningFrames[last].loops.indices.last
        else { return }
        if before.a == LoopKind.forAwait.rawValue {
            if isEndless(sequence) { runningFrames[last].loops[loop].stay = .untilCancelled }
        } else if FunctionText(program, program.functionBase[Int(file)] + frame.function).isCutShort(facts.instructions[Int(start) + index].a) {
            return
        } else if sequence.nodes.contains(where: { generators.contains($0) && ownership.neverReturnsNil(nodes[Int($0)].function) }) {
            runningFrames[last].loops[loop].stay = .forEver
        } else if case let term = program.term(sequence.type), term.kind == .nominal, ownership.isEndless(sequence: term.declaration) {
            runningFrames[last].loops[loop].stay = .forEver
        } else if let range = instruction(facts.instructions[Int(start) + index].a, frame), range.operation == .operatorCall, range.flags & Instruction.isPostfix != 0,
            program.name(globalName(range.a)) == "..."
        {
            runningFrames[last].loops[loop].stay = .forEver
        }
    }

    func endLoop() {
        guard let last = runningFrames.indices.last, let loop = runningFrames[last].loops.popLast(), loop.stay != .ends, !loop.hasExit else { return }
        runningFrames[last].stay = max(runningFrames[last].stay, loop.stay)
        runningFrames[last].held += loop.held
    }

    func beginCatching() {
        guard let last = runningFrames.indices.last else { return }
        runningFrames[last].catches.append(RunningFrame.OpenCatch(loops: runningFrames[last].loops.count, branches: openBranches.count))
    }

    func endCatching() {
        guard let last = runningFrames.indices.last else { return }
        _ = runningFrames[last].catches.popLast()
    }

    /// `break` and `return`.
    func noteExit(_ instruction: Instruction) {
        guard let last = runningFrames.indices.last, !isInDeadCode else { return }
        let isOnCancellation = isOnCancellation(runningFrames[last])
        if instruction.operation == .returnValue { noteLeaving(isOnCancellation) }
        guard !runningFrames[last].loops.isEmpty else { return }
        if isOnCancellation { return heedCancellation(from: 0) }
        guard instruction.operation == .breakStatement, instruction.flags & Instruction.isLabelled == 0 else {
            exitLoops(from: 0)
            return
        }
        let left = openBranches.last { branch in
            switch branch.kind {
            case .loop, .branch(.switchCase): true
            default: false
            }
        }
        if case .branch = left?.kind { return }
        runningFrames[last].loops[runningFrames[last].loops.count - 1].hasExit = true
    }

    private func exitLoops(from first: Int) {
        let last = runningFrames.count - 1
        for loop in runningFrames[last].loops.indices.dropFirst(first) { runningFrames[last].loops[loop].hasExit = true }
    }

    /// The function may be left here, if only when its task is cancelled.
    private func noteLeaving(_ isOnCancellation: Bool) {
        let last = runningFrames.count - 1
        runningFrames[last].wayOut = min(runningFrames[last].wayOut, isOnCancellation ? .untilCancelled : .ends)
    }

    static let cancellationErrors: Set<String> = ["sleep", "checkCancellation"]

    /// An error leaves the loops inside the `do` whose `catch` takes it, or all. A cancelled task's own errors do not count.
    func noteError(_ instruction: Instruction, _ frame: Frame) {
        guard let running = runningFrames.last, !isInDeadCode else { return }
        let first = running.catches.last?.loops ?? 0
        var call = instruction
        if call.operation == .await, let awaited = self.instruction(call.a, frame) { call = awaited }
        let isOnCancellation = isOnCancellation(running) || call.operation == .call && self.instruction(call.a, frame).map { throwsOnlyWhenCancelled($0, frame) } == true
        if running.catches.isEmpty { noteLeaving(isOnCancellation) }
        if isOnCancellation { return heedCancellation(from: first) }
        exitLoops(from: first)
        let text = FunctionText(program, program.functionBase[Int(file)] + frame.function)
        guard let open = running.catches.last, open.branches == openBranches.count, call.operation == .call, text.functions(called: call)?.allSatisfy({ FunctionText(program, $0).alwaysThrows }) == true else { return }
        runningFrames[runningFrames.count - 1].catches[running.catches.count - 1].isOver = true
    }

    private func throwsOnlyWhenCancelled(_ callee: Instruction, _ frame: Frame) -> Bool {
        switch callee.operation {
        case .member:
            let name = globalName(callee.b)
            if Self.cancellationErrors.contains(program.name(name)) { return true }
            return ownership.throwOnlyWhenCancelled(program.members(of: value(callee.a, frame).type, named: name).map(\.member))
        case .name: return owner >= 0 && ownership.throwOnlyWhenCancelled(program.members(ofDeclaration: owner, named: globalName(callee.a)).map(\.member))
        default: return false
        }
    }

    /// The loops end when the task is cancelled.
    private func heedCancellation(from first: Int) {
        let last = runningFrames.count - 1
        for loop in runningFrames[last].loops.indices.dropFirst(first) { runningFrames[last].loops[loop].stay = min(runningFrames[last].loops[loop].stay, .untilCancelled) }
    }

    private func isOnCancellation(_ running: RunningFrame) -> Bool {
        openBranches[min(running.outerBranches, openBranches.count)...].contains { $0.isOnCancellation }
    }

    func noteOwnLocal(_ local: UInt32) {
        guard let last = runningFrames.indices.last else { return }
        for loop in runningFrames[last].loops.indices { runningFrames[last].loops[loop].ownLocals.insert(local) }
    }

    /// A local's use in a loop: what it holds, it holds for as long as the loop turns.
    func noteHeld(_ local: UInt32) {
        guard let last = runningFrames.indices.last, !runningFrames[last].loops.isEmpty, case let fact = facts.locals[Int(local)], Int32(fact.function) == runningFrames[last].function,
            !fact.isCapture, fact.flags.isDisjoint(with: [.isWeak, .isUnowned, .isUnownedUnsafe]), let held = locals[local]?.value.nodes
        else { return }
        for loop in runningFrames[last].loops.indices where !runningFrames[last].loops[loop].ownLocals.contains(local) { runningFrames[last].loops[loop].held += held }
    }

    /// A closure that the current function has called, or given to one that calls it.
    func noteRun(of closure: Int32) {
        guard let last = runningFrames.indices.last, let stay = ownership.stays[nodes[Int(closure)].function],
            !edges.contains(where: { $0.to == closure && $0.field >= 0 && program.isLibrary(program.propertyFile[Int($0.field)]) })
        else { return }
        runningFrames[last].stay = max(runningFrames[last].stay, stay)
        runningFrames[last].held += edges.filter { $0.from == closure && $0.field == EdgeField.capture }.map(\.to)
    }

    /// A call of a function that does not end: neither does the caller, and the receiver is alive meanwhile.
    func noteCall(of callee: Int32, receiver: Value?) {
        if isInDeadCode { return }
        if let last = runningFrames.indices.last, isCertain(in: runningFrames[last]) {
            runningFrames[last].certainCalls.insert(callee)
            if program.functionBase[Int(file)] + runningFrames[last].function == callee, mayCallItself(callee), receiver?.nodes.allSatisfy({ $0 == selfNode }) != false {
                runningFrames[last].stay = max(runningFrames[last].stay, runningFrames[last].wayOut)
                runningFrames[last].held += receiver?.nodes ?? []
            }
        }
        guard let stay = ownership.stays[callee], let last = runningFrames.indices.last else { return }
        runningFrames[last].stay = max(runningFrames[last].stay, stay)
        runningFrames[last].held += receiver?.nodes ?? []
    }

    /// Whether a function that calls itself may go on for ever: if it is asynchronous, and no overload can be meant by its name, not one of a library either.
    private func mayCallItself(_ function: Int32) -> Bool {
        guard program.function(function).flags.contains(.isAsync), case let name = program.functionName(function) else { return false }
        if owner >= 0, program.lineage(of: owner).contains(where: { program.declarations[Int($0)].isForeign && !program.isMarker($0) }) { return false }
        let members = owner >= 0 ? program.members(ofDeclaration: owner, named: name).count : 0
        return members + program.visibleGlobals(name, file: file, kind: .function).count == 1
    }

    /// Whether what is run now is run whatever happens, or each time after it was run once: it stands in no branch, or in those whose conditions are always true.
    private func isCertain(in frame: RunningFrame) -> Bool { isLasting(currentStep, since: frame.firstStep) }

    func isLasting(_ step: Int32, since first: Int32 = -1) -> Bool {
        var step = step
        while step >= 0, step != first, lastingSteps.contains(step) { step = branchSteps[Int(step)].parent }
        return step == first
    }

    private func isEndless(_ sequence: Value, depth: Int = 0) -> Bool {
        isEndless(sequence.type, sequence) || depth < 8 && sequence.nodes.contains { node in
            // What an operator makes of an endless sequence.
            edges.contains { edge in
                edge.from == node && edge.field >= 0 && program.isLibrary(program.propertyFile[Int(edge.field)]) && program.name(program.propertyName(edge.field)) == "source"
                    && isEndless(Value(nodes: [edge.to], type: nodes[Int(edge.to)].type), depth: depth + 1)
            }
        }
    }

    /// A stream that asks a closure for its elements ends when that gives nil.
    func noteUnfolded(_ stream: Int32) {
        for edge in edges where edge.from == stream && edge.field >= 0 && closures[edge.to] != nil && program.name(program.propertyName(edge.field)) == "produce" {
            ownership.unfoldedStreams[nodes[Int(stream)].site] = ownership.neverReturnsNil(nodes[Int(edge.to)].function)
        }
    }

    /// Where an object can be made, as far as is known.
    private func placesOfMaking(_ node: Int32) -> [Site] {
        nodes[Int(node)].kind == .load ? ownership.sites(ofProperty: nodes[Int(node)].b).map(Array.init) ?? [] : [nodes[Int(node)].site]
    }

    private func isEndless(_ type: TypeID, _ sequence: Value) -> Bool {
        let term = program.term(type)
        guard term.kind == .nominal else { return false }
        if program.isType(term.declaration, marked: .endless) || ownership.isEndless(sequence: term.declaration) { return true }
        guard wellKnown.asyncStreams.contains(program.declarations[Int(term.declaration)].name) else { return false }
        let unfolded = sequence.nodes.flatMap(placesOfMaking).map { ownership.unfoldedStreams[$0] }
        if !unfolded.isEmpty, !unfolded.contains(nil) { return unfolded.allSatisfy { $0 == true } }
        let homes = [file] + sequence.nodes.map { nodes[Int($0)].kind == .load ? program.propertyFile[Int(nodes[Int($0)].b)] : nodes[Int($0)].site.file }
        return !homes.contains { ownership.finishesStreams($0, except: owner) }
    }
}

extension Ownership {
    /// Whether a closure that a function schedules calls that function again, whatever happens: it is kept by something at any time.
    func schedulesItself(_ closure: Int32, in function: Int32) -> Bool {
        if closure == function { return true }
        var waiting = Array(certainCalls[closure] ?? [])
        var visited: Set<Int32> = []
        while let next = waiting.popLast() {
            if next == function { return true }
            if visited.insert(next).inserted, visited.count < 100 { waiting += certainCalls[next] ?? [] }
        }
        return false
    }

    /// The calls of a library after which its root no longer keeps an object: their functions.
    package func endings(of root: Int32) -> [Int32] {
        let home = program.propertyFile[Int(root)]
        return (0..<Int32(program.files[Int(home)].functions.count)).map { program.functionBase[Int(home)] + $0 }.filter { id in
            isUnit(program.function(id)) && summary(of: id)?.clears.contains { $0.property == root } == true
        }
    }

    /// Whether a library's property keeps a closure only while it runs.
    package func isWhileItRuns(_ property: Int32) -> Bool { program.isProperty(property, marked: .whileItRuns) }

    func note(_ stay: Stay, of function: Int32) { stays[function] = max(stays[function] ?? .ends, stay) }

    /// Whether the code of a file mentions `finish`, which ends a stream. The `deinit` of the class whose object waits for the stream does not: it cannot run.
    func finishesStreams(_ file: Int32, except waiting: Int32) -> Bool {
        let ends = streamEnds[file] ?? placesOfFinish(file)
        streamEnds[file] = ends
        return ends.contains { $0 < 0 || $0 != waiting }
    }

    /// Whether no code of the program names a method, and nobody else can call it.
    func isNeverNamed(_ id: Int32) -> Bool {
        let fact = program.function(id)
        guard fact.kind == .function, fact.flags.isDisjoint(with: [.isPublic, .isOverride, .isObjC]), case let owner = program.owner(ofFunction: id), owner >= 0, !namesInCode.contains(program.functionName(id)) else { return false }
        return program.lineage(of: owner).allSatisfy { $0 == owner || program.isMarker($0) || !program.declarations[Int($0)].isForeign && program.declarations[Int($0)].members[program.functionName(id)] == nil }
    }

    /// Of each function that mentions `finish`: -1, or the class whose `deinit` it is.
    private func placesOfFinish(_ file: Int32) -> [Int32] {
        let facts = program.files[Int(file)]
        let names = program.globalNames[Int(file)]
        return facts.functions.indices.filter { index in
            let body = facts.functions[index].body
            if isNeverNamed(program.unit(of: program.functionBase[Int(file)] + Int32(index))) { return false }
            return facts.instructions[Int(body.start)..<Int(body.start + body.count)].contains { $0.operation == .member && names[Int($0.b)] == wellKnown.finish }
        }.map { index in facts.functions[index].kind == .deinitializer ? program.owner(ofFunction: program.functionBase[Int(file)] + Int32(index)) : -1 }
    }
}
