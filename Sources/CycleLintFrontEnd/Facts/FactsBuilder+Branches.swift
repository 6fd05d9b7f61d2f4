// Code that may not run: `if`, `guard`, `switch`, `do`, as statements and as expressions.
extension FactsBuilder {
    /// `if`, `switch` or `do` where a value is wanted.
    @inline(never)
    mutating func branchValue(_ node: UInt32) -> UInt32 {
        let mark = pending.count
        switch kind(node) {
        case .ifExpr: ifStatement(node, isValue: true)
        case .switchExpr: switchStatement(node, isValue: true)
        default: doStatement(node, isValue: true)
        }
        let list = list(from: mark)
        return emit(.select, 0, list.start, list.count, at: start(node))
    }

    /// The list of the conditions, as `branchBegin` has it.
    @discardableResult
    mutating func conditions(_ node: UInt32) -> (start: UInt32, count: UInt32) {
        var condition = node == 0 ? 0 : child(node)
        let mark = pending.count
        while condition != 0 {
            switch kind(condition) {
            case .optionalBinding:
                let value = optionalBinding(condition)
                push(value, flags: ArgumentFact.isBinding)
            case .matchingPattern:
                let value = matchingPattern(condition)
                pushPattern(child(condition), of: value)
            case .availability, .unexpected: push(Self.none)
            default:
                let value = value(condition)
                push(value)
            }
            condition = next(condition)
        }
        return list(from: mark)
    }

    private mutating func pushPattern(_ pattern: UInt32, of value: UInt32) {
        let token = tree.enumCase(ofPattern: pattern)
        let label = token == 0 ? 0 : name(token)
        push(token == 0 ? Self.none : value, label: label, flags: ArgumentFact.isPattern)
    }

    private mutating func optionalBinding(_ node: UInt32) -> UInt32 {
        let pattern = child(node)
        guard pattern != 0 else { return Self.none }
        let annotation = first(.typeAnnotation, of: node)
        let initializer = first(.initializer, of: node)
        let type = typeReference(in: annotation)
        let value: UInt32
        if initializer != 0 {
            value = operand(of: initializer)
        } else {
            value = shorthand(pattern)
        }
        let flags: DeclarationFlags = tokenKind(token(node)) == .let ? .isLet : []
        bind(pattern, to: value, type: type, PatternContext(flags: flags, isConditional: true, isBinding: true))
        return value
    }

    /// The value of `if let x`.
    private mutating func shorthand(_ pattern: UInt32) -> UInt32 {
        let node = kind(pattern) == .expressionPattern ? child(pattern) : pattern
        let token = token(node)
        if kind(node) == .selfExpr || tokenKind(token) == .self { return selfValue(at: offset(token)) }
        guard kind(node) == .identifierPattern || kind(node) == .identifierExpr else { return unknown(at: start(pattern)) }
        return identifier(token, at: offset(token))
    }

    private mutating func matchingPattern(_ node: UInt32) -> UInt32 {
        let pattern = child(node)
        let initializer = first(.initializer, of: node)
        guard pattern != 0, initializer != 0 else { return Self.none }
        let value = operand(of: initializer)
        let type = typeReference(in: first(.typeAnnotation, of: node))
        bind(pattern, to: value, type: type, PatternContext(isConditional: true))
        return value
    }

    /// A whole `if … else if … else` chain; its length does not add to the depth of the stack.
    mutating func ifStatement(_ node: UInt32, isValue: Bool = false) {
        let branch = BranchKind.ifBranch.rawValue
        let end = end(node)
        var node = node
        var open = 0
        while kind(node) == .ifExpr {
            let scope = beginScope()
            let conditions = conditions(first(.conditions, of: node))
            emit(.branchBegin, branch, conditions.start, conditions.count, at: start(node))
            open += 1
            let body = first(.codeBlock, of: node)
            block(body, isValue: isValue)
            endScope(scope, at: self.end(node))
            node = body == 0 ? 0 : next(body)
            if node != 0 { emit(.branchNext, branch, at: start(node)) }
        }
        if node != 0 && kind(node) == .codeBlock { block(node, isValue: isValue) }
        while open > 0 {
            emit(.branchEnd, branch, at: end)
            open -= 1
        }
    }

    /// The variables of a `guard` stay in the scope around, and are not visible in its `else`.
    mutating func guardStatement(_ node: UInt32) {
        let mark = scopes.mark
        let conditions = conditions(first(.conditions, of: node))
        let body = first(.codeBlock, of: node)
        emit(.branchBegin, BranchKind.guardElse.rawValue, conditions.start, conditions.count, at: body == 0 ? start(node) : start(body))
        scopes.hide(from: mark)
        block(body)
        scopes.show(from: mark)
        emit(.branchEnd, BranchKind.guardElse.rawValue, at: end(node))
    }

    mutating func switchStatement(_ node: UInt32, isValue: Bool = false) {
        let branch = BranchKind.switchCase.rawValue
        let subject = child(node)
        guard subject != 0 else { return }
        let value = value(subject)
        let firstCase = next(subject)
        let patterns = firstCase != 0 && kind(firstCase) == .switchCase ? patterns(ofCase: firstCase, of: value) : (0, 0)
        emit(.branchBegin, branch, patterns.0, patterns.1, at: start(node))
        var isFirst = true
        switchCases(from: next(subject), of: value, isValue: isValue, isFirst: &isFirst)
        emit(.branchEnd, branch, at: end(node))
    }

    /// With `isConditional`, the cases stand in an `#if` inside the `switch`.
    private mutating func switchCases(
        from first: UInt32, of value: UInt32, isValue: Bool, isConditional: Bool = false, isFirst: inout Bool
    ) {
        var node = first
        while node != 0 {
            if kind(node) == .switchCase {
                if !isFirst {
                    let patterns = patterns(ofCase: node, of: value)
                    emit(.branchNext, BranchKind.switchCase.rawValue, patterns.start, patterns.count, at: start(node))
                }
                isFirst = false
                if isConditional { emit(.clauseBegin, clause, at: start(node)) }
                caseBody(node, of: value, isValue: isValue)
                if isConditional { emit(.clauseEnd, clause, at: end(node)) }
            } else if kind(node) == .ifConfig {
                eachClause(of: node, emits: false) { builder, first in
                    builder.switchCases(from: first, of: value, isValue: isValue, isConditional: true, isFirst: &isFirst)
                }
            }
            node = next(node)
        }
    }

    private mutating func patterns(ofCase node: UInt32, of value: UInt32) -> (start: UInt32, count: UInt32) {
        let mark = pending.count
        var item = child(node)
        while item != 0 {
            if kind(item) == .caseItem { pushPattern(child(item), of: value) }
            item = next(item)
        }
        return list(from: mark)
    }

    /// A `switchCase` or `catchClause`: patterns, then the block.
    private mutating func caseBody(_ node: UInt32, of value: UInt32, isValue: Bool) {
        let scope = beginScope()
        var item = child(node)
        while item != 0 {
            if kind(item) == .caseItem {
                caseItem(item, of: value)
                reuseMark = blockMark
            }
            item = next(item)
        }
        reuseMark = Int.max
        block(first(.codeBlock, of: node), isValue: isValue)
        endScope(scope, at: end(node))
    }

    private mutating func caseItem(_ node: UInt32, of value: UInt32) {
        guard child(node) != 0 else { return }
        bind(child(node), to: value, PatternContext(isConditional: true))
        let condition = first(.caseWhere, of: node)
        if condition != 0 { _ = operand(of: condition) }
    }

    mutating func doStatement(_ node: UInt32, isValue: Bool = false) {
        let body = first(.codeBlock, of: node)
        var clause = body == 0 ? 0 : next(body)
        guard clause != 0 else { return block(body, isValue: isValue) }
        emit(.doBegin, at: start(body))
        block(body, isValue: isValue)
        emit(.doEnd, at: end(body))
        let branch = BranchKind.catchClause.rawValue
        emit(.branchBegin, branch, at: start(clause))
        while clause != 0 {
            catchClause(clause, isValue: isValue)
            clause = next(clause)
            if clause != 0 { emit(.branchNext, branch, at: start(clause)) }
        }
        emit(.branchEnd, branch, at: end(node))
    }

    private mutating func catchClause(_ node: UInt32, isValue: Bool) {
        let offset = start(node)
        let error = unknown(at: offset)
        let scope = beginScope()
        if first(.caseItem, of: node) == 0 {
            let name = name("error")
            let local = declare(name, flags: .isLet, at: offset)
            emit(.bind, local, error, at: offset)
        }
        caseBody(node, of: error, isValue: isValue)
        endScope(scope, at: end(node))
    }
}
