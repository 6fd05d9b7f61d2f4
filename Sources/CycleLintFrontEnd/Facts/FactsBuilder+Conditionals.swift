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
        let (condition, isNegated) = condition(of: node, group: group, branch: branch)
        facts.clauses.append(ConditionalClause(group: group, branch: branch, parent: outer, condition: condition, isNegated: isNegated))
        // What stands behind `#if false` is never compiled.
        if condition == 0 || condition != names.intern(static: isNegated ? "true" : "false") {
            if emits { emit(.clauseBegin, clause, at: start(node)) }
            body(&self, elements(of: node))
            if emits { emit(.clauseEnd, clause, at: end(node)) }
        }
        clause = outer
    }

    private mutating func condition(of node: UInt32, group: UInt32, branch: UInt32) -> (name: UInt32, isNegated: Bool) {
        guard tree.has(NodeFlag.hasCondition, node) else {
            // `#else` right behind `#if X` is where X does not hold.
            guard branch == 1 else { return (0, false) }
            var index = facts.clauses.count - 1
            while index >= 0 && facts.clauses[index].group != group { index -= 1 }
            return index < 0 ? (0, false) : (facts.clauses[index].condition, !facts.clauses[index].isNegated)
        }
        guard branch == 0 else { return (0, false) }
        let expression = tree.child(node)
        var start = Int(tree.start(expression))
        let end = Int(tree.end(expression))
        let isNegated = start < end && tree.text[start] == UInt8(ascii: "!")
        if isNegated { start += 1 }
        guard start < end else { return (0, false) }
        let name = names.intern(tree.text + start, end - start)
        scopes.admit(names: names.count)
        return (name, isNegated)
    }
}
