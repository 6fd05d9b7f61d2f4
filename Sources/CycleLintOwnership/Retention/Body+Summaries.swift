import CycleLintFrontEnd

extension Body {
    /// An object of a callee may be one of several here; more than these are not told apart.
    private static let counterpartLimit = 4

    /// Does to this heap what the function does: its summary with the caller's objects in place of `self` and the parameters.
    func invoke(_ id: Int32, receiver: Value?, arguments: [Int32: Value], site: Site, place: Int32) -> Value {
        if !isInDeadCode { ownership.noteCall(of: id, Ownership.Call(caller: function, offset: site.offset, end: closureDepth > 0 ? endOfClosure() : .max, closure: runningClosure, receiver: receiver.flatMap(calledOn))) }
        if remembersGivenAway { noteGivenAway(by: id, receiver, arguments) }
        let known = ownership.summary(of: id)
        noteCall(of: id, receiver: receiver)
        guard let summary = known else { return Value(type: ownership.resultType(of: id)) }
        if !summary.unknownParameters.isEmpty { noteUnknownCalls(in: summary, arguments, site: site) }
        let firstNode = Int32(nodes.count)
        let outerLoops = loopedOver.count
        defer { loopedOver.removeLast(max(0, loopedOver.count - outerLoops)) }
        var map = [[Int32]](repeating: [], count: summary.nodes.count)
        for (index, node) in summary.nodes.enumerated() {
            if node.kind == .parameterResult {
                map[index] = results(ofCalling: node.a, summary, map, node, site: site)
                continue
            }
            if node.kind == .methodResult {
                guard let call = summary.methodCalls.first(where: { $0.result == Int32(index) }) else { continue }
                map[index] = perform(call, map, limit: Self.counterpartLimit, of: id, site: site, place: place).nodes
                continue
            }
            map[index] = counterpart(of: node, index: index, map, receiver: receiver, arguments: arguments, callee: id, site: site, place: place)
        }
        let isOfLibrary = program.isLibrary(program.functionFile[Int(id)])
        if isOfLibrary, !summary.clears.isEmpty { noteEnded(summary, map, of: id, receiver: receiver ?? Value(), arguments, site: site) }
        for clear in summary.clears where !isOfLibrary || summary.nodes[Int(clear.node)].kind != .global {
            for node in map[Int(clear.node)] {
                let slot = Slot(node: node, property: clear.property)
                set(slot, nil)
                if branchDepth == 0 || isOne(node) { cut(slot) }
            }
        }
        let isMade = summary.nodes.map { $0.kind == .fresh || $0.kind == .copy }
        var application = Application(site: site, firstEdge: edges.count, firstNode: firstNode, isMade: isMade, steps: summary.branchSteps, number: callCount)
        callCount += 1
        for edge in summary.edges {
            choices = (
                choice(of: map[Int(edge.from)], edge.choices.from, application), choice(of: map[Int(edge.to)], edge.choices.to, application)
            )
            if edge.field == EdgeField.keyPath {
                for from in map[Int(edge.from)].prefix(Self.counterpartLimit) {
                    apply(keyPathEdge: edge, from, map[Int(edge.to)], paths: edge.path >= 0 ? map[Int(edge.path)] : [], site: site)
                }
                continue
            }
            for from in map[Int(edge.from)].prefix(Self.counterpartLimit) {
                for to in map[Int(edge.to)].prefix(Self.counterpartLimit) where from != to || edge.from == edge.to || choices == (0, 0) {
                    let saved = doubt
                    if from == to, edge.from != edge.to, !isGivenToItself(summary, edge, map, callee: id) { doubt = .oneOfSeveral }
                    apply(edge, from, to, isOneToOne: choices == (0, 0), &application)
                    doubt = saved
                }
            }
        }
        choices = (0, 0)
        for call in summary.parameterCalls {
            let passed = call.arguments.map { value in Value(nodes: Array(value.nodes.flatMap { map[Int($0)] }.prefix(Self.counterpartLimit)), type: value.type) }
            for callee in map[Int(call.callee)] {
                noteRun(of: callee, by: id, parameter: summary.nodes[Int(call.callee)].a, made: call.arguments.flatMap(\.nodes).filter { isMade[Int($0)] }.flatMap { map[Int($0)] })
                if closures[callee] != nil {
                    ownership.homes[nodes[Int(callee)].site, default: ClosureHome()].isElsewhere = true
                    _ = run(closure: callee, arguments: passed)
                } else if isGivenClosure(callee) {
                    parameterCalls.append(Summary.ParameterCall(callee: callee, arguments: passed))
                }
            }
        }
        for call in summary.methodCalls where call.result < 0 { _ = perform(call, map, limit: Self.counterpartLimit, of: id, site: site, place: place) }
        lastAdditions = summary.additions.mapValues { value in Value(nodes: value.nodes.flatMap { map[Int($0)] }, type: value.type) }
        var result = Value(type: summary.result.type)
        for node in summary.result.nodes { for target in map[Int(node)] where !result.nodes.contains(target) { result.nodes.append(target) } }
        return result
    }

    /// The last place in the closure that is being run.
    private func endOfClosure() -> UInt32 {
        guard let running = runningFrames.last else { return .max }
        let body = facts.functions[Int(running.function)].body
        return facts.instructions[Int(body.start)..<Int(body.start + body.count)].lazy.map(\.offset).max() ?? .max
    }

    func noteCompletion(of id: Int32, receiver: Value, site: Site) {
        guard program.isLibrary(program.functionFile[Int(id)]), program.isFunction(id, itselfMarked: .completes) else { return }
        ownership.completions.append(Ownership.Breaker(function: function, site: site, emptied: subject(receiver), runsLater: closureDepth > 0))
    }

    /// What a call of a library's function ends: its receiver's own content, or, by whatever global stands for the keeper, that the receiver or the
    /// first argument is kept at all.
    private func noteEnded(_ summary: Summary, _ map: [[Int32]], of id: Int32, receiver: Value, _ arguments: [Int32: Value], site: Site) {
        for clear in summary.clears {
            var breaker = Ownership.Breaker(function: function, site: site, runsLater: closureDepth > 0, closure: runningClosure)
            if summary.nodes[Int(clear.node)].kind == .global {
                let subject = program.isFunction(id, itselfMarked: .endsReceiver) ? receiver : arguments[0] ?? receiver
                breaker.released = self.subject(subject)
                if breaker.released?.type == TypeTable.unknown { breaker.released?.type = subject.type }
                // Edges of this body end, too.
                for node in subject.nodes { cut(edgesTo: node, property: clear.property) }
            } else {
                // What one run of a closure does with what it was given says nothing of what another run was given.
                if program.isProperty(clear.property, marked: .keepsWaiter), map[Int(clear.node)].allSatisfy(isParameterOfThisRun) { continue }
                breaker.emptied = self.subject(Value(nodes: map[Int(clear.node)]))
            }
            noteBreaker(breaker, of: clear.property)
        }
    }

    private func isParameterOfThisRun(_ node: Int32) -> Bool {
        guard let running = runningFrames.last, running.closure >= 0, let given = closures[running.closure]?.parameter, program.isLibrary(program.functionFile[Int(given.function)]) else { return false }
        return nodes[Int(node)].kind == .closureParameter && nodes[Int(node)].a == nodes[Int(running.closure)].function
    }

    /// A library's method is used as a value: whoever has that may call it.
    func noteMayBeEnded(_ receiver: Value, by id: Int32, site: Site) {
        guard program.isLibrary(program.functionFile[Int(id)]), let summary = ownership.summary(of: id) else { return }
        for clear in summary.clears {
            var breaker = Ownership.Breaker(function: function, site: site, runsLater: true, closure: site)
            switch summary.nodes[Int(clear.node)].kind {
            case .global: breaker.released = subject(receiver)
            case .selfObject: breaker.emptied = subject(receiver)
            default: continue
            }
            noteBreaker(breaker, of: clear.property)
        }
    }

    /// Whether an edge from an object to itself was asked for in so many words, as by `view.setDelegate(view)`. Otherwise the two are only not told apart here.
    private func isGivenToItself(_ summary: Summary, _ edge: HeapEdge, _ map: [[Int32]], callee: Int32) -> Bool {
        let from = summary.nodes[Int(edge.from)].kind
        let to = summary.nodes[Int(edge.to)]
        if from == .selfObject, to.kind == .parameter { return true }
        guard map[Int(edge.from)].count == 1, map[Int(edge.to)].count == 1, case let here = nodes[Int(map[Int(edge.from)][0])], !here.isPlural, !here.isMany,
            here.kind == .fresh || here.kind == .selfObject || here.kind == .parameter
        else { return false }
        // What a `didSet` reads is what was stored just now.
        let isStored = to.kind == .load && summary.nodes[Int(to.a)].kind == .selfObject && program.function(callee).kind == .didSet
        let isGiven = isStored || to.kind == .parameter || to.kind == .element && [.parameter, .parameterResult].contains(summary.nodes[Int(to.a)].kind)
        return (from == .selfObject || from == .parameter) && isGiven
    }

    /// What the closures that a caller passed for a parameter return.
    private func results(ofCalling parameter: Int32, _ summary: Summary, _ map: [[Int32]], _ node: HeapNode, site: Site) -> [Int32] {
        var result = Value()
        for callee in map[Int(parameter)] {
            if closures[callee] != nil {
                let call = summary.parameterCalls.first { $0.callee == parameter }
                let passed = (call?.arguments ?? []).map { value in Value(nodes: Array(value.nodes.flatMap { map[Int($0)] }.prefix(Self.counterpartLimit)), type: value.type) }
                result.formUnion(run(closure: callee, arguments: passed))
            } else if isGivenClosure(callee) {
                result.formUnion(parameterResult(callee, type: node.type, site: site))
            }
        }
        return result.nodes
    }

    /// What is known while one summary is applied.
    private struct Application {
        var site: Site
        /// Edges from here on are made by this call.
        var firstEdge: Int
        /// Nodes with a lower number were there before it.
        var firstNode: Int32
        /// By node of the callee: whether the callee makes it.
        var isMade: [Bool]
        var steps: [BranchStep]
        var number: Int32
        var stepHere: [Int32: Int32] = [:]
        var branchHere: [Int32: Int32] = [:]
        var assigned: Set<Slot> = []
    }

    /// What the end of an edge is chosen from: the objects that stand for it here, or what the callee chose from.
    private func choice(of counterparts: [Int32], _ calleeChoice: Int32, _ application: Application) -> Int32 {
        if counterparts.count > 1 || calleeChoice == 0 { return choice(counterparts) }
        return choice(Choice(of: [], calleeChoice: calleeChoice, call: application.number))
    }

    /// The callee's way to a place, as the end of the way to this call.
    private func step(_ step: Int32, _ application: inout Application) -> Int32 {
        guard step >= 0 else { return currentStep }
        if let known = application.stepHere[step] { return known }
        let there = application.steps[Int(step)]
        let parent = self.step(there.parent, &application)
        if application.branchHere[there.branch] == nil {
            application.branchHere[there.branch] = branchCount
            branchCount += 1
        }
        let here = self.step(to: parent, application.branchHere[there.branch]!, arms: there.arms)
        application.stepHere[step] = here
        return here
    }

    private func apply(_ edge: HeapEdge, _ from: Int32, _ to: Int32, isOneToOne: Bool, _ application: inout Application) {
        var edge = edge
        if edge.field >= 0 {
            let field = concrete(edge.field, from)
            // The requirement may be weak only in other types that conform.
            if field != edge.field, edge.isWeak { edge.isWeak = !ownership.isStrong(field) }
            edge.field = field
            // What another implementation would do, of a class that this object is not of.
            if !canHave(from, program.owner(ofProperty: edge.field)), nodes[Int(from)].kind == .fresh { return }
        }
        let slot = Slot(node: from, property: edge.field)
        let replaces = edge.isAssignment && edge.step < 0 && isOne(from) && application.assigned.insert(slot).inserted
        if replaces { cut(slot, before: application.firstEdge) }
        let outer = currentStep
        currentStep = step(edge.step, &application)
        if edge.isAssignment, edge.step >= 0, isOne(from) { cut(slot, before: application.firstEdge) }
        let before = edges.count
        if edge.field >= 0, edge.isStore, !canBe(to, ownership.type(ofProperty: edge.field)) {
            currentStep = outer
            return
        }
        addEdge(
            from, to, field: edge.field, site: edge.site, callSite: application.site, function: edge.function, isStore: edge.isStore, isAssignment: edge.isAssignment,
            doubt: edge.doubt)
        if edges.count > before {
            edges[before].isBox = edge.isBox
            edges[before].isWeak = edge.isWeak
            edges[before].isOfFrame = edge.isOfFrame
            // What a callee made and filled, it filled before it was captured, unless it says otherwise.
            edges[before].nodesBefore = edge.nodesBefore == .max || application.isMade[Int(edge.from)] ? edge.nodesBefore : application.firstNode
            edges[before].isInKnownRing = edge.isInKnownRing && isOneToOne
            if edge.clauseFile >= 0, edges[before].clauseFile < 0 {
                edges[before].clauseFile = edge.clauseFile
                edges[before].clause = edge.clause
            }
            for cut in edge.cuts { edges[before].cuts.append(step(cut, &application)) }
        }
        currentStep = outer
        guard edge.field >= 0 && edge.isStore || edge.field <= EdgeField.part(0) else { return }
        if replaces {
            set(slot, [to])
        } else if current[slot]?.contains(to) != true {
            set(slot, (current[slot] ?? []) + [to])
        }
    }

    private func counterpart(
        of node: HeapNode, index: Int, _ map: [[Int32]], receiver: Value?, arguments: [Int32: Value], callee: Int32, site: Site, place: Int32
    ) -> [Int32] {
        switch node.kind {
        case .selfObject: return receiver?.nodes ?? []
        case .parameter:
            if let given = arguments[node.a] { return given.nodes }
            return defaultArgument(node.a, of: callee, site: site, place: place)
        case .load:
            var result: [Int32] = []
            for base in map[Int(node.a)] {
                for target in load(base, node.b, type: type(of: node, in: base), site: site) where !result.contains(target) { result.append(target) }
                if result.count >= Self.counterpartLimit { break }
            }
            return result
        case .element:
            if node.isEach, let each = knownElements(Value(nodes: map[Int(node.a)]), type: node.type) { return each.nodes }
            if let position = partPosition(node.b) { return part(position, of: Value(nodes: map[Int(node.a)]), type: node.type, site: node.site).nodes }
            return element(of: Value(nodes: map[Int(node.a)]), type: node.type, key: node.b, site: node.site).nodes
        case .caller: return waiter(site).map { [$0] } ?? []
        case .global:
            let id = self.node(.global, b: node.b, type: node.type, site: node.site)
            return id < 0 ? [] : [id]
        default:
            if node.kind == .keyPath { return [] }
            let kind: HeapNode.Kind = node.kind == .copy ? .fresh : node.kind
            // What a library makes is known by the call that has it made.
            let id = self.node(kind, a: place, b: Int32(index), c: callee, type: node.type, function: node.function, site: program.isLibrary(node.site.file) ? site : node.site)
            if id >= 0 {
                nodes[Int(id)].isMany = node.isMany
                if node.isPlural { nodes[Int(id)].isPlural = true }
                if node.kind == .copy, node.a >= 0, node.a < Int32(index) { for original in map[Int(node.a)] where original != id { copyContent(of: original, to: id) } }
            }
            return id < 0 ? [] : [id]
        }
    }

    /// The type of a loaded property, with the generic arguments of the object that it is loaded from.
    private func type(of load: HeapNode, in base: Int32) -> TypeID {
        let term = program.term(load.type)
        let object = program.term(nodes[Int(base)].type)
        guard term.kind == .generic || !term.arguments.isEmpty, object.kind == .nominal, !object.arguments.isEmpty,
            let hit = program.members(of: nodes[Int(base)].type, named: program.propertyName(load.b)).first(where: { $0.member.kind == .property && $0.member.id == load.b })
        else { return load.type }
        return program.substitute(ownership.type(ofProperty: load.b), declaration: hit.declaration, arguments: hit.arguments)
    }

    private func defaultArgument(_ index: Int32, of callee: Int32, site: Site, place: Int32) -> [Int32] {
        let fact = program.function(callee)
        guard index < Int32(fact.parameters.count) else { return [] }
        let file = program.functionFile[Int(callee)]
        let parameter = program.files[Int(file)].parameters[Int(fact.parameters.start) + Int(index)]
        guard parameter.defaultValue != FileFacts.none else { return [] }
        return invoke(program.functionBase[Int(file)] + Int32(parameter.defaultValue), receiver: nil, arguments: [:], site: site, place: place).nodes
    }

    /// What callers need to know: edges and results that hang on `self`, parameters and globals.
    func makeSummary() -> Summary {
        var draft = SummaryDraft(self)
        draft.keepRoots()
        draft.followEdges()
        draft.leaveOutLeaves()
        return draft.summary()
    }
}
