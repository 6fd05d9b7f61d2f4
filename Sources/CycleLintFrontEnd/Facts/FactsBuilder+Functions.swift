/// A function whose body is being collected.
struct Frame {
    var function: UInt32
    /// Where the instructions of the function around begin in `FactsBuilder.body`.
    var outerBodyStart: Int
    /// What is to be restored when it ends.
    var scope: ScopeState
    var barrier: Int
    /// The locals of the function around it are visible in it.
    var isLinked: Bool
    var kind: FunctionKind
    /// A closure that may use `$0`.
    var hasDollars: Bool
    var dollarStart: Int
    /// First and last of its free locals in `FactsBuilder.free`.
    var freeHead = FactsBuilder.none
    var freeTail = FactsBuilder.none
    var selfOffset = FactsBuilder.none
}

/// What the end of a scope restores.
struct ScopeState {
    var mark: Int
    var reuseMark: Int
    var blockMark: Int
}

/// A free local of a function whose body is being collected.
struct FreeNode {
    var local: UInt32
    var offset: UInt32
    var next = FactsBuilder.none
}

/// What `FactsBuilder` remembers of a local while its scope may still be open.
struct LocalState {
    /// Index in `frames` of the function that declares it.
    var depth: UInt32
    /// The innermost function of `frames` that has it among its free locals; `depth` where none has.
    var usedDepth: UInt32
    /// The capture list entry that it stands for, or none.
    var capture = FactsBuilder.none
    /// Has attributes, so `$name` may be its projection.
    var isWrapped = false
}

extension FactsBuilder {
    /// Opens a function. What it may not see of the functions around is hidden until `endFunction()`.
    mutating func beginFunction(
        _ kind: FunctionKind, name: UInt32 = 0, flags: DeclarationFlags = [], offset: UInt32, end: UInt32, isLinked: Bool = false
    ) -> UInt32 {
        let index = UInt32(facts.functions.count)
        facts.functions.append(
            FunctionFact(
                kind: kind, flags: flags, name: name, owner: owner, parent: isLinked && !frames.isEmpty ? frames.top.function : Self.none,
                accessorOf: Self.none, genericParameters: FactRange(), parameters: FactRange(), result: Self.none,
                attributes: FactRange(), captures: FactRange(), freeLocals: FactRange(), mentionsSelf: false, selfOffset: Self.none,
                body: FactRange(), clause: clause, offset: offset, end: max(offset, end)))
        frames.append(
            Frame(
                function: index, outerBodyStart: bodyStart, scope: beginScope(), barrier: scopes.barrier,
                isLinked: isLinked && !frames.isEmpty, kind: kind, hasDollars: false, dollarStart: dollars.count))
        bodyStart = body.count
        if !isLinked { scopes.barrier = scopes.mark }
        return index
    }

    mutating func endFunction() {
        addDollarParameters()
        let frame = frames.pop()
        let function = Int(frame.function)
        let start = UInt32(facts.instructions.count)
        let count = body.count - bodyStart
        if count > 0 {
            facts.instructions.append(contentsOf: body.slice(from: bodyStart))
            body.cut(to: bodyStart)
        }
        bodyStart = frame.outerBodyStart
        facts.functions[function].body = FactRange(start: start, count: UInt32(count))
        addFreeLocals(of: frame)
        if frame.selfOffset != Self.none {
            facts.functions[function].mentionsSelf = true
            facts.functions[function].selfOffset = frame.selfOffset
            if frame.isLinked { mentionSelf(at: frame.selfOffset) }
        }
        scopes.barrier = frame.barrier
        endScope(frame.scope, at: facts.functions[function].end)
    }

    private mutating func addFreeLocals(of frame: Frame) {
        guard frame.freeHead != Self.none else {
            if frames.isEmpty { free.cut(to: 0) }
            return
        }
        let start = facts.freeLocals.count
        var node = frame.freeHead
        while node != Self.none {
            let entry = free[Int(node)]
            facts.freeLocals.append(FreeLocalFact(local: entry.local, offset: entry.offset))
            localStates[Int(entry.local)].usedDepth -= 1
            node = entry.next
        }
        facts.functions[Int(frame.function)].freeLocals = FactRange(
            start: UInt32(start), count: UInt32(facts.freeLocals.count - start))
        if frames.isEmpty { free.cut(to: 0) }
    }

    private mutating func addDollarParameters() {
        let count = dollars.count - frames.top.dollarStart
        guard count > 0 else { return }
        let start = UInt32(facts.parameters.count)
        for local in dollars.slice(from: frames.top.dollarStart) {
            let fact = facts.locals[Int(local)]
            facts.parameters.append(
                ParameterFact(
                    label: 0, name: fact.name, type: Self.none, local: local, defaultValue: Self.none, isVariadic: false,
                    offset: fact.offset))
        }
        facts.functions[Int(frames.top.function)].parameters = FactRange(start: start, count: UInt32(count))
        dollars.cut(to: frames.top.dollarStart)
    }
}

// Scopes and locals.
extension FactsBuilder {
    @inline(__always)
    mutating func beginScope() -> ScopeState {
        let state = ScopeState(mark: scopes.mark, reuseMark: reuseMark, blockMark: blockMark)
        reuseMark = Int.max
        blockMark = state.mark
        return state
    }

    @inline(__always)
    mutating func endScope(_ state: ScopeState, at end: UInt32) {
        for binding in state.mark..<max(state.mark, scopes.mark) { facts.locals[Int(scopes.bindings[binding].local)].scopeEnd = end }
        scopes.end(at: state.mark)
        reuseMark = state.reuseMark
        blockMark = state.blockMark
    }

    @inline(__always) var depth: Int { frames.count - 1 }

    /// Makes a local of the current function without binding its name.
    mutating func newLocal(_ name: UInt32, flags: DeclarationFlags = [], type: UInt32 = none, at offset: UInt32) -> UInt32 {
        let local = UInt32(facts.locals.count)
        facts.locals.append(
            LocalFact(
                flags: flags, name: name, function: frames.top.function, type: type, code: Self.none, isParameter: false,
                isCapture: false, offset: offset, scopeEnd: offset))
        localStates.append(LocalState(depth: UInt32(depth), usedDepth: UInt32(depth)))
        return local
    }

    /// Declares a local from here to the end of the scope.
    mutating func declare(_ name: UInt32, flags: DeclarationFlags = [], type: UInt32 = none, at offset: UInt32) -> UInt32 {
        if announced > 0 || reuseMark != Int.max, let local = reused(name, type: type, flags: flags) { return local }
        let local = newLocal(name, flags: flags, type: type, at: offset)
        scopes.bind(name, to: local)
        return local
    }

    /// The local that a declaration means which is announced, or made already by another pattern of the same `case` or another
    /// branch of the same `#if`.
    private mutating func reused(_ name: UInt32, type: UInt32, flags: DeclarationFlags) -> UInt32? {
        let index = scopes.binding(of: name)
        guard index != Scopes.none else { return nil }
        let binding = scopes.bindings[Int(index)]
        guard Int(localStates[Int(binding.local)].depth) == depth else { return nil }
        if binding.isPending && Int(index) >= blockMark {
            scopes.reach(index)
            announced -= 1
            facts.locals[Int(binding.local)].type = type
            facts.locals[Int(binding.local)].flags = flags
            return binding.local
        }
        return Int(index) >= reuseMark ? binding.local : nil
    }

    /// The local that a name stands for here, or none.
    @inline(__always)
    mutating func lookup(_ name: UInt32) -> UInt32 {
        var binding = scopes.binding(of: name)
        while binding != Scopes.none {
            let entry = scopes.bindings[Int(binding)]
            if !entry.isPending || sees(announced: entry.local) { return entry.local }
            binding = scopes.binding(behind: binding)
        }
        return Self.none
    }

    /// Whether a local function stands between here and the function that will declare the local.
    private mutating func sees(announced local: UInt32) -> Bool {
        var index = Int(localStates[Int(local)].depth) + 1
        while index < frames.count {
            if frames[index].kind == .localFunction { return true }
            index += 1
        }
        return false
    }

    /// Notes that the current function uses a local.
    @inline(__always)
    mutating func use(_ local: UInt32, at offset: UInt32) {
        guard isEvaluated else { return }
        let state = localStates[Int(local)]
        if state.capture != Self.none { facts.captures[Int(state.capture)].isUsed = true }
        if Int(state.usedDepth) < depth { addFree(local, from: Int(state.usedDepth) + 1, at: offset) }
    }

    private mutating func addFree(_ local: UInt32, from first: Int, at offset: UInt32) {
        for index in first...depth {
            let node = UInt32(free.count)
            free.append(FreeNode(local: local, offset: offset))
            let tail = frames[index].freeTail
            if tail == Self.none { frames[index].freeHead = node } else { free[Int(tail)].next = node }
            frames[index].freeTail = node
        }
        localStates[Int(local)].usedDepth = UInt32(depth)
    }

    mutating func mentionSelf(at offset: UInt32) {
        guard isEvaluated else { return }
        if frames.top.selfOffset == Self.none || frames.top.selfOffset > offset { frames.top.selfOffset = offset }
    }

    /// The local of `$0`, `$1` …, or none where no closure around can have it.
    mutating func dollar(_ token: UInt32) -> UInt32 {
        let digits = Int(offset(token)) + 1
        let end = Int(tree.tokens[Int(token)].end)
        guard end > digits, end - digits < 4 else { return Self.none }
        var number = 0
        for index in digits..<end {
            guard tree.text[index] >= 0x30 && tree.text[index] <= 0x39 else { return Self.none }
            number = number * 10 + Int(tree.text[index] & 0xF)
        }
        var index = frames.count - 1
        while index >= 0 && !frames[index].hasDollars {
            guard frames[index].isLinked else { return Self.none }
            index -= 1
        }
        guard index >= 0 else { return Self.none }
        let first = frames[index].dollarStart
        while dollars.count - first <= number { addDollar(in: index, at: offset(token)) }
        return dollars[first + number]
    }

    private mutating func addDollar(in depth: Int, at offset: UInt32) {
        let local = UInt32(facts.locals.count)
        let number = dollars.count - frames[depth].dollarStart
        facts.locals.append(
            LocalFact(
                flags: .isLet, name: dollarName(number), function: frames[depth].function, type: Self.none, code: Self.none,
                isParameter: true, isCapture: false, offset: offset, scopeEnd: offset))
        localStates.append(LocalState(depth: UInt32(depth), usedDepth: UInt32(depth)))
        dollars.append(local)
        for inner in depth + 1..<max(frames.count, depth + 1) { frames[inner].dollarStart += 1 }
    }

    private mutating func dollarName(_ number: Int) -> UInt32 {
        let all: StaticString =
            "$0$1$2$3$4$5$6$7$8$9$10$11$12$13$14$15$16$17$18$19$20$21$22$23$24$25$26$27$28$29$30$31"
        let start = number < 10 ? number * 2 : 20 + (number - 10) * 3
        let name = number < 32 ? names.intern(all.utf8Start + start, number < 10 ? 2 : 3) : 0
        scopes.admit(names: names.count)
        return name
    }
}
