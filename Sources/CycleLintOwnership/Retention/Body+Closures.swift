import CycleLintFrontEnd

extension Body {
    func makeClosure(_ instruction: Instruction, at index: Int, _ frame: Frame) -> Value {
        let closure = facts.functions[Int(instruction.a)]
        for number in 0..<Int(closure.captures.count) {
            let capture = facts.captures[Int(closure.captures.start) + number]
            guard capture.local != FileFacts.none else { continue }
            let captured = capture.value == FileFacts.none ? Value() : value(capture.value, frame)
            locals[capture.local] = LocalState(value: captured, ever: captured.nodes)
        }
        let id = closureNode(function: instruction.a, offset: instruction.offset)
        return Value(nodes: id < 0 ? [] : [id], type: TypeTable.unknown)
    }

    func closureNode(function index: UInt32, offset: UInt32) -> Int32 {
        let number = program.functionBase[Int(file)] + Int32(index)
        let id = node(.closure, a: number, type: TypeTable.unknown, function: number, site: Site(file: file, offset: facts.functions[Int(index)].offset))
        if id >= 0, closures[id] == nil { closures[id] = ClosureState(function: index, step: currentStep) }
        return id
    }

    /// Remembers the parameter types that a function type gives to closures.
    func expectClosures(_ value: Value, _ type: TypeID) {
        let term = program.term(type)
        guard term.kind == .function else { return }
        for node in value.nodes where closures[node] != nil && closures[node]!.expected.isEmpty {
            closures[node]!.expected = Array(term.arguments.dropLast())
            closures[node]!.expectedResult = term.arguments.last ?? TypeTable.unknown
        }
    }

    /// Runs a closure of this body with known arguments; its parameters are those and what earlier calls gave them.
    func run(closure id: Int32, arguments: [Value]) -> Value {
        guard var state = closures[id], !state.isRunning, state.runs < 4 else { return closures[id]?.result ?? Value() }
        if state.runs > 0, !bringsNews(arguments, to: state) { return state.result }
        state.runs += 1
        state.isRunning = true
        closures[id] = state
        let closure = facts.functions[Int(state.function)]
        let parameters = (0..<Int(closure.parameters.count)).map { facts.parameters[Int(closure.parameters.start) + $0] }
        var arguments = arguments
        if arguments.count == 1, parameters.count > 1 {
            let term = program.term(arguments[0].type)
            if term.kind == .tuple {
                let whole = arguments[0]
                arguments = term.arguments.enumerated().map { part(Int32($0), of: whole, type: $1, site: nodes[Int(id)].site) }
            }
        }
        var frame = Frame(function: Int32(state.function), closure: id, count: Int(closure.body.count), expected: TypeTable.unknown)
        frame.expected = state.expectedResult
        if closure.result != FileFacts.none { frame.expected = program.resolve(placed(closure.result, frame)) }
        for (index, parameter) in parameters.enumerated() where parameter.local != FileFacts.none {
            var type = parameter.type == FileFacts.none ? TypeTable.unknown : program.resolve(placed(parameter.type, frame))
            if type == TypeTable.unknown, index < state.expected.count { type = state.expected[index] }
            if index < arguments.count, !arguments[index].nodes.isEmpty || !isForeign(type) {
                var value = arguments[index]
                if type != TypeTable.unknown, value.type == TypeTable.unknown || program.term(value.type).kind == .generic { value.type = type }
                value = refined(value)
                set(local: parameter.local, to: value, replaces: state.runs == 1)
            } else if !program.isPlain(type) {
                let place = program.functionBase[Int(file)] + Int32(state.function)
                let one = node(.closureParameter, a: place, b: Int32(index), type: type, site: Site(file: file, offset: parameter.offset))
                if one >= 0 {
                    nodes[Int(one)].isMany = isContent(type)
                    noteWaiter(of: one, site: nodes[Int(id)].site)
                    set(local: parameter.local, to: Value(nodes: [one], type: type), replaces: false)
                }
            } else {
                set(local: parameter.local, to: Value(type: type), replaces: true)
            }
        }
        branchDepth += 1
        pluralDepth += 1
        closureDepth += 1
        open(.closure)
        execute(&frame)
        close()
        closureDepth -= 1
        pluralDepth -= 1
        branchDepth -= 1
        noteRun(of: id)
        closures[id]!.isRunning = false
        closures[id]!.result.formUnion(frame.result)
        let isOpen = program.term(frame.expected).kind == .generic && closures[id]!.result.type != TypeTable.unknown
        if frame.expected != TypeTable.unknown, !isOpen { closures[id]!.result.type = frame.expected }
        return closures[id]!.result
    }

    private func isForeign(_ type: TypeID) -> Bool {
        let term = program.term(type)
        return term.kind == .nominal && program.declarations[Int(term.declaration)].isForeign
    }

    /// With the type of its only node, where that says more than its own: a class instead of a protocol or generic parameter.
    func refined(_ value: Value) -> Value {
        guard value.nodes.count == 1, case let type = nodes[Int(value.nodes[0])].type else { return value }
        let term = program.term(value.type)
        guard program.term(type).kind == .nominal || term.kind == .generic && program.term(type).kind == .container else { return value }
        let isLess: Bool =
            switch term.kind {
            case .generic: true
            case .nominal: term.declaration != program.term(type).declaration && program.inherits(program.term(type).declaration, from: term.declaration)
            default: false
            }
        return isLess ? Value(nodes: value.nodes, type: type, pending: value.pending) : value
    }

    /// Whether a run with these arguments can do anything that an earlier run did not.
    private func bringsNews(_ arguments: [Value], to state: ClosureState) -> Bool {
        let closure = facts.functions[Int(state.function)]
        return arguments.enumerated().contains { index, argument in
            guard index < Int(closure.parameters.count) else { return false }
            let known = locals[facts.parameters[Int(closure.parameters.start) + index].local]?.ever ?? []
            return argument.nodes.contains { !known.contains($0) }
        }
    }

    /// Closures that nobody in sight called: they may still run later.
    func runWaitingClosures() {
        var index = 0
        while index < nodes.count {
            let id = Int32(index)
            if let state = closures[id], state.runs == 0 {
                currentStep = state.step
                _ = run(closure: id, arguments: [])
            }
            index += 1
        }
    }

    /// Notes that the code of a function uses a local by an implicit `self`.
    func noteUse(of local: UInt32, from function: UInt32, offset: UInt32) {
        let home = facts.locals[Int(local)].function
        var current = function
        while current != FileFacts.none {
            if implicitLocals[current]?[local] == nil { implicitLocals[current, default: [:]][local] = offset }
            if current == home { break }
            current = facts.functions[Int(current)].parent
        }
    }

    /// Notes that the code of a function uses the method's own `self` implicitly.
    func noteSelf(from function: UInt32, offset: UInt32) {
        var current = function
        while current != FileFacts.none {
            if implicitSelf[current] == nil { implicitSelf[current] = offset }
            current = facts.functions[Int(current)].parent
        }
    }

    /// The edges from each closure to what it captures; at the end, when boxes have all their content.
    func addCaptureEdges() {
        for index in nodes.indices {
            let id = Int32(index)
            guard let state = closures[id] else { continue }
            currentStep = state.step
            addCaptures(of: id, function: state.function)
        }
    }

    private func addCaptures(of id: Int32, function index: UInt32) {
        let closure = facts.functions[Int(index)]
        let number = program.functionBase[Int(file)] + Int32(index)
        let clause = closure.clause
        let saved = clauses
        if clause != FileFacts.none { clauses = [clause] }
        defer { clauses = saved }
        for captured in captured(by: index) {
            switch captured.mode {
            case nil where captured.local != FileFacts.none:
                capture(id, local: captured.local, offset: captured.offset, number)
            case nil:
                addEdge(id, selfNode, field: EdgeField.capture, site: Site(file: file, offset: captured.offset), function: number)
            case .strong:
                for target in locals[captured.local]?.ever ?? [] {
                    addEdge(id, target, field: EdgeField.capture, site: Site(file: file, offset: captured.offset), function: number)
                }
            case .unowned where ownership.followsUnowned, .unownedUnsafe where ownership.followsUnowned:
                for target in locals[captured.local]?.ever ?? [] {
                    addEdge(id, target, field: EdgeField.unowned, site: Site(file: file, offset: captured.offset), function: number)
                }
            case .weak, .unowned, .unownedUnsafe: break
            }
        }
    }

    private func capture(_ id: Int32, local: UInt32, offset: UInt32, _ function: Int32) {
        let fact = facts.locals[Int(local)]
        if ownership.followsUnowned { captureUnowned(id, fact, local, offset: offset, function) }
        guard fact.flags.isDisjoint(with: [.isWeak, .isUnowned, .isUnownedUnsafe]), let state = locals[local] else { return }
        if fact.isCapture, let entry = captureEntry(of: local), entry.mode != .strong { return }
        if state.isCleared { return }
        let targets = fact.flags.contains(.isLet) || fact.isParameter ? state.value.nodes : state.ever
        let isBox = isBox(fact)
        for target in targets {
            let before = edges.count
            addEdge(id, target, field: EdgeField.capture, site: Site(file: file, offset: offset), function: function)
            if edges.count > before { edges[before].isBox = isBox }
        }
    }

    /// A variable around that is unowned: one that is declared so, or an entry of the capture list of a closure around.
    private func captureUnowned(_ id: Int32, _ fact: LocalFact, _ local: UInt32, offset: UInt32, _ function: Int32) {
        let entry = fact.isCapture ? captureEntry(of: local)?.mode : nil
        guard entry == .unowned || entry == .unownedUnsafe || !fact.flags.isDisjoint(with: [.isUnowned, .isUnownedUnsafe]) else { return }
        for target in locals[local]?.ever ?? [] { addEdge(id, target, field: EdgeField.unowned, site: Site(file: file, offset: offset), function: function) }
    }

    private func captureEntry(of local: UInt32) -> CaptureFact? {
        let home = facts.functions[Int(facts.locals[Int(local)].function)]
        for position in 0..<Int(home.captures.count) {
            let entry = facts.captures[Int(home.captures.start) + position]
            if entry.local == local { return entry }
        }
        return nil
    }
}
