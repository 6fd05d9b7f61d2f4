import CycleLintFrontEnd

/// What a global or static property keeps, though it is not meant to live as long as the process.
extension RingSearch {
    /// Chains from a global or static property to `self` or to an object made here: over a closure that captures it, or over a list. A single
    /// place is given something else some time; a list grows.
    func rootedChains() -> [Ring] {
        guard body.fact.kind != .topLevel, body.nodes.contains(where: { $0.kind == .global }) else { return [] }
        let last = body.edges.indices.filter { isLastEdge(body.edges[$0]) }
        guard !last.isEmpty else { return [] }
        var incoming: [Int32: [Int]] = [:]
        for (index, edge) in body.edges.enumerated() where !edge.isBroken && !edge.isWeak { incoming[edge.to, default: []].append(index) }
        return last.compactMap { index in wayFromRoot(to: body.edges[index].from, incoming).flatMap { chain(($0 + [index]).map { body.edges[$0] }) } }
    }

    private func chain(_ edges: [HeapEdge]) -> Ring? {
        guard let last = edges.last, edges.contains(where: { $0.isStore && $0.field != EdgeField.capture }), agreeOnClauses(edges), !edges.contains(where: endsSoon),
            !edges.indices.dropFirst().contains(where: { isLeftBehind(edges[$0], after: edges[$0 - 1]) || isResult(edges[$0], after: edges[$0 - 1]) })
        else { return nil }
        let list = edges.lastIndex { isList($0.field) }
        let hasClosure = edges.contains { $0.field == EdgeField.capture }
        if last.field != EdgeField.capture || last.to != body.selfNode {
            guard let list, edges[(list + 1)...].allSatisfy({ isMadeHere($0.from) }) else { return nil }
            // What an object keeps that a closure keeps is not another finding.
            if hasClosure, last.field != EdgeField.capture, isShortLived(last.from), last.to != body.selfNode { return nil }
        }
        let hasEntry = list.map { list in edges[(list + 1)...].contains { isEntry(body.nodes[Int($0.from)].type) } } ?? false
        let isOfRoot = list.map { list in list <= 1 && edges[..<list].allSatisfy { !isList($0.field) } } ?? false
        let isOfLibrary = edges[0].field >= 0 && body.program.isLibrary(body.program.propertyFile[Int(edges[0].field)])
        // What works in the background, and refers to what it works with, is not known to be unwanted.
        let isWorker = isOfLibrary && last.to != body.selfNode && isMadeBeside(last) && body.ownership.isWhileItRuns(edges[0].field) && body.program.deinitializer(of: body.nodes[Int(last.to)].type) < 0
        // What a library's root keeps an object by is a finding of its own; what that object keeps may be let go of by then.
        let isBehindAnother = isOfLibrary && hasClosure && last.to != body.selfNode && edges.dropFirst().contains { isEntry(body.nodes[Int($0.from)].type) }
        let mayBeEntry = isWorker || isBehindAnother || !isOfLibrary && (hasEntry || !hasClosure && !(isOfRoot && isMeantToGo(last)))
        let doubt = max(mayBeEntry ? .oneOfSeveral : .oneImplementation, edges.map(\.doubt).max() ?? .none)
        var ring = Ring(nodes: edges.map { body.nodes[Int($0.from)] }, edges: edges, function: body.function, doubt: doubt, isRooted: true)
        ring.kept = body.nodes[Int(last.to)]
        ring.sources = sources(of: edges)
        ring.heldBy = heldBy(edges)
        ring.isObserved = edges.contains(where: isObserver)
        return ring
    }

    /// Whether an object is made by the function that makes the closure which captures it.
    private func isMadeBeside(_ capture: HeapEdge) -> Bool {
        let closure = body.nodes[Int(capture.from)]
        guard capture.field == EdgeField.capture, closure.kind == .closure, case let made = body.nodes[Int(capture.to)].site else { return false }
        let unit = body.program.function(body.program.unit(of: closure.function))
        return made.file == body.program.functionFile[Int(closure.function)] && made.offset >= unit.offset && made.offset < unit.end
    }

    /// Whether what a list keeps is known not to be an entry of a registry, which is to stay: its type has a `deinit`, or it enters itself, after it
    /// was made, among others of which only a protocol is known.
    private func isMeantToGo(_ edge: HeapEdge) -> Bool {
        if body.program.deinitializer(of: body.nodes[Int(edge.to)].type) >= 0 { return true }
        guard edge.to == body.selfNode, edge.field >= 0, body.fact.kind != .initializer else { return false }
        let list = body.program.term(body.ownership.type(ofProperty: edge.field))
        guard list.arguments.count == 1, case let entry = body.program.term(list.arguments[0]), entry.kind == .nominal else { return false }
        return body.program.declarations[Int(entry.declaration)].kind == .protocolType
    }

    /// Whether a type is a class whose objects do more than to hold on to one other thing.
    private func isEntry(_ type: TypeID) -> Bool {
        guard case let term = body.program.term(type), term.kind == .nominal, case let found = body.program.declarations[Int(term.declaration)] else { return false }
        return found.isReference && !found.isForeign && found.storedProperties.count != 1
    }

    private func isLastEdge(_ edge: HeapEdge) -> Bool {
        guard edge.isStore || EdgeField.isInside(edge.field), !edge.isBroken, !edge.isWeak, isShortLived(edge.to) else { return false }
        return edge.field == EdgeField.capture || isList(edge.field) || isMadeHere(edge.from)
    }

    private func isMadeHere(_ node: Int32) -> Bool {
        switch body.nodes[Int(node)].kind {
        case .fresh, .closure, .methodValue, .tuple, .copy: true
        default: false
        }
    }

    private func isList(_ property: Int32) -> Bool { property >= 0 && body.program.term(body.ownership.type(ofProperty: property)).kind == .container }

    func isShortLived(_ node: Int32) -> Bool {
        let found = body.nodes[Int(node)]
        guard found.kind == .selfObject || found.kind == .fresh, !isSingleton(found.type), !body.isValueType(found.type) else { return false }
        let term = body.program.term(found.type)
        return term.kind == .nominal && body.program.declarations[Int(term.declaration)].isReference && !body.program.declarations[Int(term.declaration)].isForeign && !isBox(term.declaration)
    }

    /// Whether objects of a class are only there to refer to others weakly: it does not matter how long they live.
    private func isBox(_ declaration: Int32) -> Bool {
        let properties = body.program.declarations[Int(declaration)].storedProperties
        return !properties.isEmpty && properties.allSatisfy { body.program.property($0).flags.contains(.isWeak) }
    }

    /// The shortest way from a global to a node, through neither `self` nor another node.
    func wayFromRoot(to goal: Int32, _ incoming: [Int32: [Int]], avoiding other: Int32 = -1) -> [Int]? {
        var next: [Int32: Int] = [:]
        var queue = [goal]
        var position = 0
        while position < queue.count, queue.count < 200 {
            let node = queue[position]
            position += 1
            if body.nodes[Int(node)].kind == .global {
                var way: [Int] = []
                var current = node
                while current != goal, let edge = next[current] {
                    way.append(edge)
                    current = body.edges[edge].to
                }
                return way
            }
            for edge in incoming[node] ?? [] {
                let from = body.edges[edge].from
                guard from != body.selfNode, from != other, from != goal, next[from] == nil else { continue }
                next[from] = edge
                queue.append(from)
            }
        }
        return nil
    }
}
