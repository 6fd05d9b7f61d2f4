// Statements of a body.
extension FactsBuilder {
    /// The statements of a function: a single expression is returned where that is the language's rule.
    mutating func functionBody(_ first: UInt32, canReturnImplicitly: Bool) {
        if canReturnImplicitly, first != 0, next(first) == 0, tree.isReturnable(first) {
            let value = value(first)
            emit(.returnValue, value, flags: Instruction.isImplicit, at: start(first))
        } else {
            statements(from: first)
        }
    }

    /// A `codeBlock` as a scope of its own.
    mutating func block(_ node: UInt32, isValue: Bool = false) {
        guard node != 0 else { return }
        let scope = beginScope()
        statements(from: child(node), isValue: isValue)
        endScope(scope, at: end(node))
    }

    /// Siblings in the current scope. With `isValue`, the last one's value is pushed.
    mutating func statements(from first: UInt32, isValue: Bool = false) {
        let outer = nextAnnounced
        announce(from: first)
        var node = first
        while node != 0 {
            let following = next(node)
            if isValue && following == 0 && tree.isExpression(node) {
                let value = value(node)
                push(value)
            } else {
                statement(node)
            }
            node = following
        }
        nextAnnounced = outer
    }

    mutating func statement(_ node: UInt32) {
        switch kind(node) {
        case .ifExpr: ifStatement(node)
        case .guardStmt: guardStatement(node)
        case .whileStmt: whileStatement(node)
        case .repeatStmt: repeatStatement(node)
        case .forStmt: forStatement(node)
        case .switchExpr: switchStatement(node)
        case .doStmt: doStatement(node)
        case .deferStmt:
            emit(.deferBegin, at: start(node))
            block(child(node))
            emit(.deferEnd, at: end(node))
        case .codeBlock: block(node)
        case .labeledStmt:
            if child(node) != 0 { statement(child(node)) }
        case .returnStmt: operandStatement(.returnValue, node)
        case .throwStmt: operandStatement(.throwValue, node)
        case .yieldStmt: operandStatement(.yieldValue, node)
        case .discardStmt, .thenStmt: operandStatement(.statement, node)
        case .breakStmt: emit(.breakStatement, flags: has(NodeFlag.hasLabel, node) ? Instruction.isLabelled : 0, at: start(node))
        case .continueStmt: emit(.continueStatement, flags: has(NodeFlag.hasLabel, node) ? Instruction.isLabelled : 0, at: start(node))
        case .varDecl: localVariables(node)
        case .funcDecl: localFunction(node)
        case .ifConfig: conditionalStatements(node)
        case .none, .unexpected, .fallthroughStmt: break
        default:
            if tree.isExpression(node) {
                let value = value(node)
                emit(.statement, value, at: start(node))
            } else {
                declaration(node, isLocal: true)
            }
        }
    }

    private mutating func operandStatement(_ operation: Operation, _ node: UInt32) {
        let operand = child(node)
        let value = operand == 0 ? Self.none : value(operand)
        emit(operation, value, at: start(node))
    }

    private mutating func conditionalStatements(_ node: UInt32) {
        let outer = reuseMark
        reuseMark = min(reuseMark, scopes.mark)
        eachClause(of: node) { builder, first in
            var statement = first
            while statement != 0 {
                builder.statement(statement)
                statement = builder.next(statement)
            }
        }
        reuseMark = outer
    }

    private mutating func whileStatement(_ node: UInt32) {
        let conditions = first(.conditions, of: node)
        let scope = beginScope()
        let limit = tree.limit(conditions).rawValue
        let begin = emit(.loopBegin, LoopKind.whileLoop.rawValue, limit, at: start(node))
        let list = self.conditions(conditions)
        if list.count == 1, case let only = facts.arguments[Int(list.start)], only.flags == 0 { setCondition(only.value, ofLoop: begin) }
        block(first(.codeBlock, of: node))
        emit(.loopEnd, LoopKind.whileLoop.rawValue, limit, at: end(node))
        endScope(scope, at: end(node))
    }

    private mutating func repeatStatement(_ node: UInt32) {
        let block = first(.codeBlock, of: node)
        let condition = block == 0 ? child(node) : next(block)
        let limit = tree.limit(condition: condition).rawValue
        let begin = emit(.loopBegin, LoopKind.repeatLoop.rawValue, limit, at: start(node))
        self.block(block)
        if condition != 0 { setCondition(value(condition), ofLoop: begin) }
        emit(.loopEnd, LoopKind.repeatLoop.rawValue, limit, at: end(node))
    }

    private mutating func setCondition(_ value: UInt32, ofLoop begin: UInt32) {
        if value != Self.none { body[bodyStart + Int(begin)].c = value + 1 }
    }

    private mutating func forStatement(_ node: UInt32) {
        let pattern = child(node)
        guard pattern != 0 else { return }
        var part = next(pattern)
        var type = Self.none
        if part != 0 && kind(part) == .typeAnnotation {
            type = typeReference(in: part)
            part = next(part)
        }
        guard part != 0 else { return }
        let sequence = value(part)
        part = next(part)
        let loop = has(NodeFlag.isAwait, node) ? LoopKind.forAwait : LoopKind.forIn
        let scope = beginScope()
        emit(.loopBegin, loop.rawValue, at: start(node))
        let element = emit(.element, sequence, at: start(pattern))
        bind(pattern, to: element, type: type, PatternContext(isConditional: has(NodeFlag.isCase, node)))
        while part != 0 {
            if kind(part) == .caseWhere { _ = operand(of: part) }
            if kind(part) == .codeBlock { block(part) }
            part = next(part)
        }
        emit(.loopEnd, loop.rawValue, at: end(node))
        endScope(scope, at: end(node))
    }
}

// Announcing: local functions are visible in their whole block, and see the variables that it declares further down.
extension FactsBuilder {
    private mutating func announce(from first: UInt32) {
        nextAnnounced = UInt32(facts.locals.count)
        guard announceFunctions(from: first) else { return }
        var node = first
        while node != 0 {
            if kind(node) == .varDecl { announceVariables(node) }
            node = next(node)
        }
    }

    /// Whether there are any.
    private mutating func announceFunctions(from first: UInt32) -> Bool {
        var found = false
        var node = first
        while node != 0 {
            if kind(node) == .funcDecl {
                let token = token(node)
                let name = name(token)
                let local = newLocal(name, flags: .isLet, at: offset(token))
                scopes.bind(name, to: local)
                found = true
            } else if kind(node) == .ifConfig {
                var branch = child(node)
                while branch != 0 {
                    if announceFunctions(from: elements(of: branch)) { found = true }
                    branch = next(branch)
                }
            }
            node = next(node)
        }
        return found
    }

    private mutating func announceVariables(_ node: UInt32) {
        var binding = first(.binding, of: node)
        while binding != 0 {
            let pattern = child(binding)
            if pattern != 0 && kind(pattern) == .identifierPattern {
                let name = name(token(pattern))
                let local = newLocal(name, at: offset(token(pattern)))
                scopes.bind(name, to: local, isPending: true)
                announced += 1
            }
            binding = next(binding)
        }
    }

    private mutating func localFunction(_ node: UInt32) {
        let token = token(node)
        let name = name(token)
        let offset = offset(token)
        let local: UInt32
        if Int(nextAnnounced) < facts.locals.count && facts.locals[Int(nextAnnounced)].offset == offset {
            local = nextAnnounced
            nextAnnounced += 1
        } else {
            local = declare(name, flags: .isLet, at: offset)
        }
        let function = function(node, .localFunction, local: local)
        emit(.localFunction, local, function, at: offset)
    }
}
