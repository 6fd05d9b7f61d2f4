/// Picks from a body's heap what a caller needs: what hangs on `self`, parameters, globals and the result.
///
/// Objects made at one place and kept by one property of one node are one for the caller, however many calls made them. An object that
/// nothing else refers to and that refers to nothing is left out: the caller's read of the property stands for it.
struct SummaryDraft {
    private let body: Body
    private var outgoing: [[Int]]
    private var isKept: [Bool]
    /// The node that stands for a node; itself if nothing else does.
    private var standIn: [Int32]
    private var queue: [Int32] = []
    private var edges: [HeapEdge] = []
    private var edgePositions: [Body.EdgeKey: Int] = [:]
    private var twins: [Twin: Int32] = [:]
    private var additions: [Int32: Value] = [:]
    private static let edgeLimit = 100
    private static let isNotNumbered: Int32 = -1
    private static let isBeingNumbered: Int32 = -2
    private static let reachLimit = 32

    /// What two objects have in common that a caller cannot tell apart.
    private struct Twin: Hashable {
        var from: Int32
        var field: Int32
        var kind: UInt8
        /// Where it was made; of an element, the container that it is taken from.
        var site: Site
        var container: Int32
        var type: TypeID
        var function: Int32
    }

    init(_ body: Body) {
        self.body = body
        outgoing = [[Int]](repeating: [], count: body.nodes.count)
        for (index, edge) in body.edges.enumerated() where !edge.isBroken { outgoing[Int(edge.from)].append(index) }
        isKept = [Bool](repeating: false, count: body.nodes.count)
        standIn = Array(0..<Int32(body.nodes.count))
    }

    private mutating func keep(_ node: Int32) {
        guard node >= 0, !isKept[Int(node)] else { return }
        isKept[Int(node)] = true
        queue.append(node)
        switch body.nodes[Int(node)].kind {
        case .load, .element, .parameterResult, .methodResult: keep(body.nodes[Int(node)].a)
        default: break
        }
    }

    mutating func keepRoots() {
        for (index, node) in body.nodes.enumerated() {
            switch node.kind {
            case .selfObject, .parameter, .global: keep(Int32(index))
            case .load, .element:
                if outgoing[index].contains(where: { !isRead(body.edges[$0]) }), isRootedOutside(Int32(index)) { keep(Int32(index)) }
            default: break
            }
        }
        for node in body.result.nodes { keep(node) }
        for (local, index) in body.inoutParameters {
            guard let state = body.locals[local] else { continue }
            let added = state.ever.filter { body.nodes[Int($0)].kind != .parameter || body.nodes[Int($0)].a != index }
            if !added.isEmpty { additions[index] = Value(nodes: added, type: state.value.type) }
            for node in added { keep(node) }
        }
        if !body.assignedSelf.isEmpty {
            additions[Summary.receiver] = Value(nodes: body.assignedSelf, type: body.nodes[Int(body.selfNode)].type)
            for node in body.assignedSelf { keep(node) }
        }
        for call in body.parameterCalls {
            keep(call.callee)
            for value in call.arguments { for node in value.nodes { keep(node) } }
        }
        for call in body.methodCalls {
            keep(call.receiver)
            if call.result >= 0 { keep(call.result) }
            for value in call.arguments.values { for node in value.nodes { keep(node) } }
        }
    }

    private func isRootedOutside(_ node: Int32) -> Bool {
        var current = node
        while body.nodes[Int(current)].kind == .load || body.nodes[Int(current)].kind == .element { current = body.nodes[Int(current)].a }
        switch body.nodes[Int(current)].kind {
        case .selfObject, .parameter, .global: return true
        default: return false
        }
    }

    mutating func followEdges() {
        var next = 0
        while next < queue.count {
            let node = queue[next]
            next += 1
            for index in outgoing[Int(node)] where edges.count < Self.edgeLimit {
                var edge = body.edges[index]
                if isRead(edge) || isToGlobal(edge) || edge.cuts.contains(where: { body.implies(edge.step, $0) }) { continue }
                edge.from = standIn[Int(node)]
                if !isKept[Int(edge.to)], mayHaveTwins(body.nodes[Int(edge.to)].kind) { unite(edge) }
                keep(edge.to)
                edge.to = standIn[Int(edge.to)]
                let key = Body.EdgeKey(from: edge.from, to: edge.to, field: edge.field)
                if let known = edgePositions[key] {
                    if edges[known].step != edge.step { edges[known].step = -1 }
                    edges[known].cuts = []
                } else {
                    edgePositions[key] = edges.count
                    edges.append(edge)
                }
            }
        }
    }

    /// Whether an edge only says what was read: a caller who needs it reads it again.
    private func isRead(_ edge: HeapEdge) -> Bool { !edge.isStore && (edge.field >= 0 || edge.field == EdgeField.element) }

    /// A ring does not go through what lives for ever.
    private func isToGlobal(_ edge: HeapEdge) -> Bool { edge.field >= 0 && body.nodes[Int(edge.to)].kind == .global }

    private func mayHaveTwins(_ kind: HeapNode.Kind) -> Bool {
        switch kind {
        case .fresh, .closure, .methodValue, .result, .copy, .tuple, .closureParameter, .element: true
        default: false
        }
    }

    private mutating func unite(_ edge: HeapEdge) {
        let node = body.nodes[Int(edge.to)]
        let isElement = node.kind == .element
        let twin = Twin(
            from: edge.from, field: edge.field, kind: node.kind.rawValue, site: isElement ? Site(file: 0, offset: 0) : node.site,
            container: isElement ? standIn[Int(node.a)] : -1, type: node.type, function: node.function)
        if let first = twins[twin] {
            if !reaches(edge.to, first), !reaches(first, edge.to) { standIn[Int(edge.to)] = first }
        } else {
            twins[twin] = edge.to
        }
    }

    /// Whether one of two like objects refers to the other, as a link of a chain does to the link before it: as one object they would be a ring.
    private func reaches(_ start: Int32, _ goal: Int32) -> Bool {
        var reached = [start]
        var next = 0
        while next < reached.count, next < Self.reachLimit {
            for index in outgoing[Int(reached[next])] where !isRead(body.edges[index]) {
                let target = body.edges[index].to
                if target == goal { return true }
                if !reached.contains(target) { reached.append(target) }
            }
            next += 1
        }
        return false
    }

    /// An object with one holder that refers to nothing of interest says no more to a caller than the type of the holder's property. Without it its
    /// holder may be such an object, too.
    mutating func leaveOutLeaves() {
        var isNeeded = [Bool](repeating: false, count: body.nodes.count)
        func need(_ node: Int32) { isNeeded[Int(standIn[Int(node)])] = true }
        for node in body.result.nodes { need(node) }
        for value in additions.values { value.nodes.forEach(need) }
        for call in body.parameterCalls {
            need(call.callee)
            for value in call.arguments { value.nodes.forEach(need) }
        }
        for call in body.methodCalls {
            need(call.receiver)
            if call.result >= 0 { need(call.result) }
            for value in call.arguments.values { value.nodes.forEach(need) }
        }
        for clear in body.clears { need(clear.node) }
        for edge in edges where edge.field >= 0 && body.program.isProperty(edge.field, marked: .begun) { need(edge.to) }
        let storesGiven = Set(edges.filter { body.nodes[Int($0.to)].kind == .parameter }.map { Body.Slot(node: $0.from, property: $0.field) })
        var holders = [Int](repeating: 0, count: body.nodes.count)
        var held = [Int](repeating: 0, count: body.nodes.count)
        for edge in edges {
            holders[Int(edge.to)] += 1
            held[Int(edge.from)] += 1
        }
        var remaining = edges
        var isShrinking = true
        while isShrinking {
            let before = remaining.count
            remaining.removeAll { edge in
                guard edge.field >= 0, held[Int(edge.to)] == 0, !isNeeded[Int(edge.to)], isLeftOut(edge, holders[Int(edge.to)]),
                    !storesGiven.contains(Body.Slot(node: edge.from, property: edge.field))
                else { return false }
                holders[Int(edge.to)] -= 1
                if holders[Int(edge.to)] == 0 { isKept[Int(edge.to)] = false }
                held[Int(edge.from)] -= 1
                return true
            }
            isShrinking = remaining.count < before
        }
        edges = remaining
    }

    private func isFinite(_ type: TypeID) -> Bool {
        let term = body.program.term(type)
        return term.kind == .nominal && body.program.isType(term.declaration, marked: .finite)
    }

    private func isLeftOut(_ edge: HeapEdge, _ holders: Int) -> Bool {
        let node = body.nodes[Int(edge.to)]
        switch node.kind {
        case .closure: return holders == 1
        case .copy where isCopyOfGiven(edge.to): return false
        // That it ends by itself is known of this object, not of what the property may hold.
        case .fresh where isFinite(node.type), .result where isFinite(node.type): return false
        case .fresh, .result, .copy: return holders == 1 && node.type == body.ownership.type(ofProperty: edge.field) || isOfLibrary(node.type)
        default: return false
        }
    }

    /// Whether a value was copied whose content only a caller knows.
    private func isCopyOfGiven(_ copy: Int32) -> Bool {
        let original = body.nodes[Int(copy)].a
        return original >= 0 && [.selfObject, .parameter, .load, .element].contains(body.nodes[Int(original)].kind)
    }

    /// Whether a closure has captured the object before something is stored in it.
    private func isCapturedBefore(_ store: HeapEdge) -> Bool {
        store.field >= 0 && edges.contains { $0.to == store.from && $0.field == EdgeField.capture && !$0.isBox && $0.from < store.nodesBefore }
    }

    private func isOfLibrary(_ type: TypeID) -> Bool {
        let term = body.program.term(type)
        return term.kind == .nominal && body.program.declarations[Int(term.declaration)].isForeign
    }

    func summary() -> Summary {
        var summary = Summary()
        summary.result.type = body.result.type
        guard !edges.isEmpty || !body.result.nodes.isEmpty || !body.parameterCalls.isEmpty || !body.methodCalls.isEmpty || !body.clears.isEmpty || !additions.isEmpty else { return summary }
        var numbers = [Int32](repeating: Self.isNotNumbered, count: body.nodes.count)
        // What a node is read from comes before it.
        func add(_ index: Int32) {
            guard numbers[Int(index)] == Self.isNotNumbered else { return }
            numbers[Int(index)] = Self.isBeingNumbered
            var node = body.nodes[Int(index)]
            if node.kind == .copy, !isCopyOfGiven(index) { node.a = -1 }
            if node.kind == .load || node.kind == .element || node.kind == .parameterResult || node.kind == .methodResult || node.kind == .copy && node.a >= 0 {
                let base = standIn[Int(node.a)]
                add(base)
                node.a = numbers[Int(base)]
            }
            if node.kind == .methodResult, let call = body.methodCalls.first(where: { $0.result == index }) {
                for value in call.arguments.values { for argument in value.nodes where isKept[Int(argument)] { add(standIn[Int(argument)]) } }
            }
            numbers[Int(index)] = Int32(summary.nodes.count)
            summary.nodes.append(node)
        }
        for index in body.nodes.indices where isKept[index] && standIn[index] == Int32(index) { add(Int32(index)) }
        func number(_ node: Int32) -> Int32 { numbers[Int(standIn[Int(node)])] }
        func renumber(_ value: Value) -> Value {
            var nodes: [Int32] = []
            for node in value.nodes where number(node) >= 0 && !nodes.contains(number(node)) { nodes.append(number(node)) }
            return Value(nodes: nodes, type: value.type)
        }
        if edges.contains(where: { $0.step >= 0 || !$0.cuts.isEmpty }) { summary.branchSteps = body.branchSteps }
        summary.edges = edges.map { edge in
            var edge = edge
            edge.nodesBefore = isCapturedBefore(edge) ? .max : 0
            edge.from = number(edge.from)
            edge.to = number(edge.to)
            if edge.path >= 0 { edge.path = number(edge.path) }
            return edge
        }
        summary.result = renumber(body.result)
        summary.additions = additions.mapValues(renumber)
        summary.parameterCalls = body.parameterCalls.prefix(16).compactMap { call in
            guard number(call.callee) >= 0 else { return nil }
            return Summary.ParameterCall(callee: number(call.callee), arguments: call.arguments.map(renumber))
        }
        summary.methodCalls = body.methodCalls.compactMap { call in
            guard number(call.receiver) >= 0 else { return nil }
            return Summary.MethodCall(
                function: call.function, receiver: number(call.receiver), arguments: call.arguments.mapValues(renumber), result: call.result < 0 ? -1 : number(call.result))
        }
        summary.clears = body.clears.compactMap { number($0.node) < 0 ? nil : Summary.Clear(node: number($0.node), property: $0.property) }
        return summary
    }
}
