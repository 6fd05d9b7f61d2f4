import CycleLintFrontEnd

/// Whether, in one body that has run, all that refers to one end of a candidate's links goes through the other end.
///
/// Where that holds in all bodies of a program, whoever can reach the object that refers has the object that is referred to, without the reference.
struct HolderCheck {
    private let roots: BodyRoots
    private let candidate: WeakCandidate
    private var body: Body { roots.body }
    private(set) var isRefused = false
    /// Places of links that only the callers can judge.
    private(set) var deferred: Set<Site> = []
    /// Places of links that this body has.
    private(set) var sites: Set<Site> = []

    init(_ roots: BodyRoots, _ candidate: WeakCandidate) {
        self.roots = roots
        self.candidate = candidate
        if isGivenToOthers || isReturnedUnseen {
            isRefused = true
            return
        }
        for edge in roots.body.edges where !edge.isWeak {
            if candidate.isReference(edge, in: body) {
                guard edge.isStore else { continue }
                sites.insert(edge.site)
                judge([edge.from], besides: edge.to, edge.site)
                if isSeenWeakly(edge) { isRefused = true }
            } else if candidate.isOnPath(edge, in: body) {
                sites.insert(edge.site)
                judge(contents(of: edge.to), besides: edge.from, edge.site)
            }
            if isRefused { return }
        }
    }

    /// An object and, where it is a container, what is in it.
    private func contents(of node: Int32) -> Set<Int32> {
        var group: Set<Int32> = [node]
        var waiting = [node]
        while let next = waiting.popLast() {
            for edge in body.edges where edge.from == next && EdgeField.isInside(edge.field) && group.insert(edge.to).inserted { waiting.append(edge.to) }
        }
        return group
    }

    /// Whatever leads to a group of nodes, but for what leads there through their owner.
    private func holders(of group: Set<Int32>, besides owner: Int32) -> Set<Int32> {
        var holders = group
        var waiting = Array(group)
        while let next = waiting.popLast() {
            for index in roots.incoming[Int(next)] where !candidate.isReference(body.edges[index], in: body) {
                let from = body.edges[index].from
                if from != owner, holders.insert(from).inserted { waiting.append(from) }
            }
        }
        return holders
    }

    private mutating func judge(_ group: Set<Int32>, besides owner: Int32, _ site: Site) {
        let holders = holders(of: group, besides: owner)
        let elsewhere = roots.handed.union(roots.returned)
        guard holders.isDisjoint(with: roots.unknown), !isTemporary(owner) else {
            isRefused = true
            return
        }
        if !holders.isDisjoint(with: elsewhere) {
            guard isSeenByCaller(owner) else {
                isRefused = true
                return
            }
            deferred.insert(site)
        }
        for holder in holders {
            for local in roots.locals[holder] ?? [] where !roots.outlives(owner, local) {
                isRefused = true
                return
            }
        }
    }

    private func isSeenByCaller(_ node: Int32) -> Bool {
        roots.isReachedFromCaller(node) || !holders(of: [node], besides: -1).isDisjoint(with: roots.handed.union(roots.returned))
    }

    /// An object that nothing keeps beyond the expression that makes it, and that something is read from there.
    private func isTemporary(_ node: Int32) -> Bool {
        let isKept = holders(of: [node], besides: -1).contains { roots.handed.contains($0) || roots.returned.contains($0) || roots.unknown.contains($0) || roots.locals[$0] != nil }
        return !isKept && roots.mayBeReadWhereMade(node)
    }

    /// What some nodes keep without the reference, and without what `isPassed` leaves out.
    private func kept(by starts: Set<Int32>, _ isPassed: (Int32) -> Bool = { _ in true }) -> Set<Int32> {
        let strong = body.edges.filter { !$0.isWeak && !candidate.isReference($0, in: body) }
        let outgoing = Dictionary(grouping: strong, by: \.from)
        var reached = starts.filter(isPassed)
        var waiting = Array(reached)
        while let next = waiting.popLast() {
            for edge in outgoing[next] ?? [] where isPassed(edge.to) && reached.insert(edge.to).inserted { waiting.append(edge.to) }
        }
        return reached
    }

    /// Whether code that is not in sight gets an object that is to go away with its owner, and not the owner with it.
    private var isGivenToOthers: Bool {
        guard !roots.given.isEmpty, !candidate.heldClasses.isEmpty else { return false }
        return kept(by: roots.given) { !isOf(candidate.ownerClasses.subtracting(candidate.heldClasses), $0) }.contains { isOf(candidate.heldClasses, $0) }
    }

    /// Whether the body returns objects of which it is not known where they come from, and they may be those that are to go away.
    private var isReturnedUnseen: Bool {
        body.fact.kind != .initializerExpression && body.fact.result != FileFacts.none && body.result.nodes.isEmpty && mentions(body.result.type) && body.edges.contains { candidate.isOnPath($0, in: body) }
    }

    private func mentions(_ type: TypeID, depth: Int = 0) -> Bool {
        let term = body.program.term(type)
        if term.kind == .nominal, candidate.heldClasses.contains(where: { body.program.inherits($0, from: term.declaration) }) { return true }
        return depth < 6 && term.kind != .function && term.arguments.contains { mentions($0, depth: depth + 1) }
    }

    private func isOf(_ classes: Set<Int32>, _ node: Int32) -> Bool {
        let term = body.program.term(body.nodes[Int(node)].type)
        guard term.kind == .nominal else { return false }
        return classes.contains { body.program.inherits($0, from: term.declaration) || body.program.inherits(term.declaration, from: $0) }
    }

    /// Whether somebody else refers weakly to an object that nothing but the rings keeps when the body is done: it may be wanted all the same.
    private func isSeenWeakly(_ reference: HeapEdge) -> Bool {
        guard body.nodes[Int(reference.to)].kind == .fresh else { return false }
        let outside = kept(by: roots.handed.union(roots.returned).union(roots.unknown))
        guard !outside.contains(reference.to) else { return false }
        let members = kept(by: [reference.to])
        if body.edges.contains(where: { $0.isWeak && members.contains($0.to) && outside.contains($0.from) }) { return true }
        return outside.contains { node in
            guard let state = body.closures[node] else { return false }
            let closure = body.facts.functions[Int(state.function)]
            return (0..<Int(closure.captures.count)).contains {
                let entry = body.facts.captures[Int(closure.captures.start) + $0]
                return entry.mode != .strong && entry.local != FileFacts.none && body.locals[entry.local]?.ever.contains(where: members.contains) == true
            }
        }
    }
}
