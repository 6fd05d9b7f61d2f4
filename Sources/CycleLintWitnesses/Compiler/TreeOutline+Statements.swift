import CycleLintFrontEnd

extension TreeOutline {
    mutating func brace(_ block: UInt32, _ depth: Int) {
        line(block, depth, "brace")
        items(block, depth + 1)
    }

    /// `start`: offset of the label where there is one, otherwise of the first token.
    mutating func statement(_ node: UInt32, _ depth: Int, start: Int) -> Bool {
        let children = reader.children(node)
        switch reader.kind(node) {
        case .labeledStmt:
            guard let inner = children.first else { return true }
            return statement(inner, depth, start: start)
        case .codeBlock: brace(node, depth)
        case .ifExpr: conditional(node, depth, "if", start)
        case .guardStmt: conditional(node, depth, "guard", start)
        case .whileStmt: conditional(node, depth, "while", start)
        case .repeatStmt: simple(node, depth, "repeat", start)
        case .forStmt: loop(node, depth, start)
        case .switchExpr: simple(node, depth, "switch", start)
        case .switchCase: switchCase(node, depth)
        case .doStmt: simple(node, depth, "do", start)
        case .catchClause: catchClause(node, depth)
        case .returnStmt: simple(node, depth, "return", start)
        case .throwStmt: simple(node, depth, "throw", start)
        case .thenStmt: simple(node, depth, "then", start)
        case .discardStmt: simple(node, depth, "discard", start)
        case .yieldStmt: yield(node, depth)
        case .breakStmt: line(node, depth, "break")
        case .continueStmt: line(node, depth, "continue")
        case .fallthroughStmt: line(node, depth, "fallthrough")
        case .deferStmt: simple(node, depth, "defer", start)
        default: return false
        }
        return true
    }

    private mutating func simple(_ node: UInt32, _ depth: Int, _ word: StaticString, _ start: Int) {
        line(node, depth, word, from: start)
        nodes(reader.children(node).filter { reader.kind($0) != .throwsClause }, depth + 1)
    }

    private mutating func conditional(_ node: UInt32, _ depth: Int, _ word: StaticString, _ start: Int) {
        line(node, depth, word, from: start)
        for child in reader.children(node) {
            if reader.kind(child) == .conditions {
                for condition in reader.children(child) { self.condition(condition, depth + 1) }
            } else {
                self.node(child, depth + 1)
            }
        }
    }

    private mutating func condition(_ node: UInt32, _ depth: Int) {
        switch reader.kind(node) {
        case .availability: out.line(depth, "availability")
        case .optionalBinding:
            out.line(depth, "condition")
            out.open(depth + 1, "bind")
            out.text(name(reader.node(node).token))
            out.close()
            guard let pattern = reader.children(node).first else { return }
            self.node(pattern, depth + 2)
            if let value = reader.child(node, .initializer) {
                nodes(reader.children(value), depth + 1)
            } else {
                self.node(pattern, depth + 1)
            }
        case .matchingPattern:
            out.line(depth, "condition")
            if let pattern = reader.children(node).first { self.node(pattern, depth + 1) }
            if let value = reader.child(node, .initializer) { nodes(reader.children(value), depth + 1) }
        default: self.node(node, depth)
        }
    }

    private mutating func loop(_ node: UInt32, _ depth: Int, _ start: Int) {
        line(node, depth, "for", from: start)
        for child in reader.children(node) {
            switch reader.kind(child) {
            case .typeAnnotation: continue
            case .caseWhere: nodes(reader.children(child), depth + 1)
            default: self.node(child, depth + 1)
            }
        }
    }

    private mutating func switchCase(_ node: UInt32, _ depth: Int) {
        out.open(depth, "case")
        out.number(reader.start(node))
        out.number(reader.lastWrittenToken(node))
        out.close()
        if reader.has(node, NodeFlag.isDefault) { out.line(depth + 1, "default") }
        for child in reader.children(node) {
            if reader.kind(child) == .caseItem { item(child, depth + 1) }
            if reader.kind(child) == .codeBlock {
                out.line(depth + 1, "body")
                items(child, depth + 2)
            }
        }
    }

    private mutating func item(_ node: UInt32, _ depth: Int) {
        out.line(depth, "item")
        for child in reader.children(node) {
            if reader.kind(child) == .caseWhere { nodes(reader.children(child), depth + 1) } else { self.node(child, depth + 1) }
        }
    }

    private mutating func catchClause(_ node: UInt32, _ depth: Int) {
        line(node, depth, "case")
        for child in reader.children(node) {
            guard reader.kind(child) == .caseItem else {
                self.node(child, depth + 1)
                continue
            }
            if !reader.children(child).isEmpty { item(child, depth + 1) }
        }
    }

    private mutating func yield(_ node: UInt32, _ depth: Int) {
        line(node, depth, "yield")
        for child in reader.children(node) {
            let isList = reader.kind(child) == .tupleExpr
            nodes(isList ? reader.children(child).flatMap(reader.children) : [child], depth + 1)
        }
    }

    mutating func pattern(_ node: UInt32, _ depth: Int) -> Bool {
        let children = reader.children(node)
        switch reader.kind(node) {
        case .identifierPattern:
            out.open(depth, "name")
            out.text(name(reader.node(node).token))
            out.close()
        case .wildcardPattern: out.line(depth, "_")
        case .tuplePattern:
            if children.count == 1, !reader.has(children[0], NodeFlag.hasLabel) {
                out.line(depth, "paren")
            } else {
                out.open(depth, "tuple")
                if children.isEmpty { out.word("-") } else { out.text(reader.labels(children)) }
                out.close()
            }
            nodes(children.flatMap(reader.children), depth + 1)
        case .valueBindingPattern:
            out.open(depth, "bind")
            out.text(name(reader.node(node).token).drop { $0 == UInt8(ascii: "_") })
            out.close()
            nodes(children, depth + 1)
        case .isTypePattern: out.line(depth, "is")
        case .expressionPattern, .patternExpr: nodes(children, depth)
        default: return false
        }
        return true
    }
}
