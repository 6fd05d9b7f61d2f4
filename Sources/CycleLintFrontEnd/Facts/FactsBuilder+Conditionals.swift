// `#if`: every branch is read, and what stands in it knows the branch.
extension FactsBuilder {
    mutating func newConditionalGroup() -> UInt32 {
        let group = conditionalGroups
        conditionalGroups += 1
        return group
    }

    /// Calls `body` with the first element of each branch.
    mutating func eachClause(of node: UInt32, emits: Bool = true, _ body: (inout FactsBuilder, UInt32) -> Void) {
        let group = newConditionalGroup()
        var branch: UInt32 = 0
        var node = child(node)
        while node != 0 {
            if kind(node) == .ifConfigClause {
                inClause(node, group: group, branch: branch, emits: emits, body)
                branch += 1
            }
            node = next(node)
        }
    }

    mutating func inClause(
        _ node: UInt32, group: UInt32, branch: UInt32, emits: Bool = true, _ body: (inout FactsBuilder, UInt32) -> Void
    ) {
        let outer = clause
        clause = UInt32(facts.clauses.count)
        facts.clauses.append(ConditionalClause(group: group, branch: branch, parent: outer))
        if emits { emit(.clauseBegin, clause, at: start(node)) }
        body(&self, elements(of: node))
        if emits { emit(.clauseEnd, clause, at: end(node)) }
        clause = outer
    }

}
