import CycleLintFrontEnd

extension Body {
    private static let summaryEdgeLimit = 240

    /// Does to this heap what the function does: its summary with the caller's objects in place of `self` and the parameters.
    func invoke(_ id: Int32, receiver: Value?, arguments: [Int32: Value], site: Site, place: Int32) -> Value {
        ownership.callers[id, default: []].insert(function)
        guard let summary = ownership.summary(of: id) else { return Value(type: ownership.resultType(of: id)) }
        var map = [[Int32]](repeating: [], count: summary.nodes.count)
        for (index, node) in summary.nodes.enumerated() {
            if node.kind == .parameterResult {
                map[index] = results(ofCalling: node.a, summary, map, node, site: site)
                continue
            }
            map[index] = counterpart(of: node, index: index, map, receiver: receiver, arguments: arguments, callee: id, site: site, place: place)
        }
        for clear in summary.clears {
            for node in map[Int(clear.node)] {
                current[Slot(node: node, property: clear.property)] = nil
                for index in edges.indices where edges[index].from == node && edges[index].field == clear.property && branchDepth == 0 { edges[index].isBroken = true }
            }
        }
        for edge in summary.edges {
            let paths = edge.field == EdgeField.keyPath && edge.path >= 0 ? map[Int(edge.path)] : []
            for from in map[Int(edge.from)].prefix(4) {
                for to in map[Int(edge.to)].prefix(4) {
                    if edge.field == EdgeField.keyPath {
                        apply(keyPathEdge: edge, from, to, paths: paths, site: site)
                    } else {
                        apply(edge, from, to, site: site)
                    }
                }
            }
        }
        for call in summary.parameterCalls {
            let passed = call.arguments.map { value in Value(nodes: Array(value.nodes.flatMap { map[Int($0)] }.prefix(4)), type: value.type) }
            for callee in map[Int(call.callee)] {
                if closures[callee] != nil {
                    _ = run(closure: callee, arguments: passed)
                } else if nodes[Int(callee)].kind == .parameter {
                    parameterCalls.append(Summary.ParameterCall(callee: callee, arguments: passed))
                }
            }
        }
        lastAdditions = summary.additions.mapValues { value in Value(nodes: value.nodes.flatMap { map[Int($0)] }, type: value.type) }
        var result = Value(type: summary.result.type)
        for node in summary.result.nodes { for target in map[Int(node)] where !result.nodes.contains(target) { result.nodes.append(target) } }
        return result
    }

    /// What the closures that a caller passed for a parameter return.
    private func results(ofCalling parameter: Int32, _ summary: Summary, _ map: [[Int32]], _ node: HeapNode, site: Site) -> [Int32] {
        var result = Value()
        for callee in map[Int(parameter)] {
            if closures[callee] != nil {
                let call = summary.parameterCalls.first { $0.callee == parameter }
                let passed = (call?.arguments ?? []).map { value in Value(nodes: Array(value.nodes.flatMap { map[Int($0)] }.prefix(4)), type: value.type) }
                result.formUnion(run(closure: callee, arguments: passed))
            } else if nodes[Int(callee)].kind == .parameter {
                result.formUnion(parameterResult(callee, type: node.type, site: site))
            }
        }
        return result.nodes
    }

    private func apply(_ edge: HeapEdge, _ from: Int32, _ to: Int32, site: Site) {
        let before = edges.count
        addEdge(from, to, field: edge.field, site: edge.site, callSite: site, function: edge.function, isStore: edge.isStore, doubt: edge.doubt)
        if edges.count > before { edges[before].isBox = edge.isBox }
        if edges.count > before, edge.clauseFile >= 0, edges[before].clauseFile < 0 {
            edges[before].clauseFile = edge.clauseFile
            edges[before].clause = edge.clause
        }
        if edge.field >= 0 && edge.isStore || edge.field <= EdgeField.part(0) {
            let slot = Slot(node: from, property: edge.field)
            if current[slot]?.contains(to) != true { current[slot, default: []].append(to) }
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
            for base in map[Int(node.a)].prefix(4) {
                for target in load(base, node.b, type: node.type, site: site) where !result.contains(target) { result.append(target) }
            }
            return result
        case .element: return element(of: Value(nodes: map[Int(node.a)]), type: node.type, key: node.b, site: node.site).nodes
        case .global:
            let id = self.node(.global, b: node.b, type: node.type, site: node.site)
            return id < 0 ? [] : [id]
        default:
            if node.kind == .keyPath { return [] }
            let kind: HeapNode.Kind = node.kind == .copy ? .fresh : node.kind
            let id = self.node(kind, a: place, b: Int32(index), c: callee, type: node.type, function: node.function, site: node.site)
            if id >= 0 {
                nodes[Int(id)].isMany = node.isMany
                if node.isPlural { nodes[Int(id)].isPlural = true }
            }
            return id < 0 ? [] : [id]
        }
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
        var outgoing = [[Int]](repeating: [], count: nodes.count)
        for (index, edge) in edges.enumerated() where !edge.isBroken { outgoing[Int(edge.from)].append(index) }
        var isKept = [Bool](repeating: false, count: nodes.count)
        var queue: [Int32] = []
        func keep(_ node: Int32) {
            guard node >= 0, !isKept[Int(node)] else { return }
            isKept[Int(node)] = true
            queue.append(node)
            switch nodes[Int(node)].kind {
            case .load, .element, .parameterResult: keep(nodes[Int(node)].a)
            default: break
            }
        }
        for (index, node) in nodes.enumerated() {
            switch node.kind {
            case .selfObject, .parameter, .global: keep(Int32(index))
            case .load, .element: if isRootedOutside(Int32(index)) && !outgoing[index].isEmpty { keep(Int32(index)) }
            default: break
            }
        }
        for node in result.nodes { keep(node) }
        var additions: [Int32: Value] = [:]
        for (local, index) in inoutParameters {
            guard let state = locals[local] else { continue }
            let added = state.ever.filter { nodes[Int($0)].kind != .parameter || nodes[Int($0)].a != index }
            if !added.isEmpty { additions[index] = Value(nodes: added, type: state.value.type) }
            added.forEach(keep)
        }
        for call in parameterCalls {
            keep(call.callee)
            for value in call.arguments { value.nodes.forEach(keep) }
        }
        var keptEdges: [Int] = []
        var next = 0
        while next < queue.count {
            let node = queue[next]
            next += 1
            for index in outgoing[Int(node)] where keptEdges.count < Self.summaryEdgeLimit {
                let edge = edges[index]
                if !edge.isStore, edge.field >= 0 || edge.field == EdgeField.element { continue }
                keptEdges.append(index)
                keep(edge.to)
            }
        }
        var summary = Summary()
        let needsNodes = !keptEdges.isEmpty || !result.nodes.isEmpty || !parameterCalls.isEmpty || !clears.isEmpty || !additions.isEmpty
        summary.result.type = result.type
        guard needsNodes else { return summary }
        var numbers = [Int32](repeating: -1, count: nodes.count)
        for index in nodes.indices where isKept[index] {
            numbers[index] = Int32(summary.nodes.count)
            var node = nodes[index]
            if node.kind == .load || node.kind == .element || node.kind == .parameterResult { node.a = numbers[Int(node.a)] }
            summary.nodes.append(node)
        }
        func renumber(_ value: Value) -> Value { Value(nodes: value.nodes.compactMap { numbers[Int($0)] < 0 ? nil : numbers[Int($0)] }, type: value.type) }
        summary.edges = keptEdges.map { index in
            var edge = edges[index]
            edge.from = numbers[Int(edge.from)]
            edge.to = numbers[Int(edge.to)]
            if edge.path >= 0 { edge.path = numbers[Int(edge.path)] }
            return edge
        }
        summary.result = renumber(result)
        summary.additions = additions.mapValues(renumber)
        summary.parameterCalls = parameterCalls.prefix(16).compactMap { call in
            guard numbers[Int(call.callee)] >= 0 else { return nil }
            return Summary.ParameterCall(callee: numbers[Int(call.callee)], arguments: call.arguments.map(renumber))
        }
        summary.clears = clears.compactMap { numbers[Int($0.node)] < 0 ? nil : Summary.Clear(node: numbers[Int($0.node)], property: $0.property) }
        return summary
    }

    private func isRootedOutside(_ node: Int32) -> Bool {
        var current = node
        while nodes[Int(current)].kind == .load || nodes[Int(current)].kind == .element { current = nodes[Int(current)].a }
        switch nodes[Int(current)].kind {
        case .selfObject, .parameter, .global: return true
        default: return false
        }
    }
}
