// Forms of statements.
extension TreeView {
    func isExpression(_ node: UInt32) -> Bool {
        let kind = kind(node)
        if kind.rawValue >= NodeKind.identifierExpr.rawValue && kind.rawValue <= NodeKind.missingExpr.rawValue { return true }
        return kind == .ifExpr || kind == .switchExpr || kind == .thenStmt || kind == .doStmt
    }

    func limit(_ conditions: UInt32) -> LoopLimit {
        guard conditions != 0, child(conditions) != 0, next(child(conditions)) == 0 else { return .condition }
        return limit(condition: child(conditions))
    }

    func limit(condition node: UInt32) -> LoopLimit {
        switch node == 0 ? .none : kind(node) {
        case .booleanLiteral: tokenKind(token(node)) == .true ? .endless : .condition
        case .prefixExpr where child(node) != 0 && spells(token(child(node)), "isCancelled"): .cancellation
        default: .condition
        }
    }

    func isStatement(_ node: UInt32) -> Bool {
        switch kind(node) {
        case .missingExpr: false
        case .ifExpr, .guardStmt, .whileStmt, .repeatStmt, .forStmt, .switchExpr, .doStmt, .deferStmt, .labeledStmt, .returnStmt,
            .throwStmt:
            true
        default: isExpression(node)
        }
    }

    /// Whether a function whose only statement this is returns its value.
    func isReturnable(_ node: UInt32) -> Bool {
        switch kind(node) {
        case .ifExpr: return isReturnableIf(node)
        case .switchExpr: return isReturnableSwitch(node)
        case .doStmt, .thenStmt: return false
        default: return isExpression(node)
        }
    }

    func isReturnableIf(_ node: UInt32) -> Bool {
        var node = node
        while kind(node) == .ifExpr {
            let block = first(.codeBlock, of: node)
            guard block != 0, isReturnableBlock(block), next(block) != 0 else { return false }
            node = next(block)
        }
        return kind(node) == .codeBlock && isReturnableBlock(node)
    }

    func isReturnableSwitch(_ node: UInt32) -> Bool {
        var part = child(node) == 0 ? 0 : next(child(node))
        guard part != 0 else { return false }
        while part != 0 {
            guard kind(part) == .switchCase, isReturnableBlock(first(.codeBlock, of: part)) else { return false }
            part = next(part)
        }
        return true
    }

    func isReturnableBlock(_ block: UInt32) -> Bool {
        let statement = block == 0 ? 0 : child(block)
        guard statement != 0, next(statement) == 0 else { return false }
        return kind(statement) == .throwStmt || isReturnable(statement)
    }
}

// Forms of expressions and of types.
extension TreeView {
    /// Whether an expression can be nothing but a type, or is an array or dictionary literal of one type.
    func isWrittenType(_ node: UInt32) -> Bool {
        var node = node
        while true {
            switch kind(node) {
            case .typeExpr, .specializeExpr: return true
            case .identifierExpr: return startsUppercase(token(node))
            case .capitalSelfExpr: return true
            case .memberExpr:
                guard !has(NodeFlag.implicitBase, node), child(node) != 0, startsUppercase(token(node)) else { return false }
                node = child(node)
            case .optionalChain, .argument: node = child(node)
            case .arrayExpr, .tupleExpr:
                guard child(node) != 0, next(child(node)) == 0 else { return false }
                node = child(node)
            case .dictionaryExpr:
                guard child(node) != 0, next(child(node)) == 0, child(child(node)) != 0 else { return false }
                node = next(child(child(node)))
            case .sequenceExpr: return hasArrow(node)
            default: return false
            }
            if node == 0 { return false }
        }
    }

    /// Whether a sequence is a function type.
    func hasArrow(_ node: UInt32) -> Bool {
        var part = child(node)
        while part != 0 {
            if kind(part) == .arrowOperator { return true }
            part = next(part)
        }
        return false
    }

    func isTypeSuffix(_ node: UInt32) -> Bool {
        switch kind(node) {
        case .memberType, .optionalType, .implicitlyUnwrappedType, .specializeExpr, .optionalChain, .forceUnwrap: child(node) != 0
        case .memberExpr: child(node) != 0 && !has(NodeFlag.implicitBase, node)
        default: false
        }
    }

    func isFollowedByArrow(_ node: UInt32) -> Bool { next(node) != 0 && kind(next(node)) == .arrowOperator }

    func isSuffixKind(_ node: UInt32) -> Bool {
        switch kind(node) {
        case .callExpr, .subscriptExpr, .optionalChain, .forceUnwrap, .postfixExpr, .postfixIfConfig: true
        case .specializeExpr: !isType(specialized: node)
        default: false
        }
    }

    /// Whether what stands before `<…>` can be a type: names with dots between them.
    func isType(specialized node: UInt32) -> Bool {
        var base = child(node)
        while base != 0 {
            switch kind(base) {
            case .identifierExpr, .capitalSelfExpr, .typeExpr: return true
            case .memberExpr where !has(NodeFlag.implicitBase, base), .specializeExpr: base = child(base)
            default: return false
            }
        }
        return false
    }

    func isSuffix(_ node: UInt32) -> Bool {
        guard child(node) != 0 else { return false }
        return kind(node) == .memberExpr ? !has(NodeFlag.implicitBase, node) : isSuffixKind(node)
    }

    /// Whether the base of a chain is a type in the form of an array, dictionary, tuple or function type.
    func standsForType(_ base: UInt32, before suffix: UInt32) -> Bool {
        switch kind(base) {
        case .arrayExpr, .dictionaryExpr, .tupleExpr: break
        default: return false
        }
        switch kind(suffix) {
        case .callExpr: return kind(base) != .tupleExpr && isWrittenType(base)
        case .optionalChain, .forceUnwrap: return kind(base) != .tupleExpr && isWrittenType(base)
        case .memberExpr:
            let token = token(suffix)
            guard tokenKind(token) == .self || tokenKind(token) == .`init` || spells(token, "Type") else { return false }
            return isWrittenType(base)
        default: return false
        }
    }

    func isAssignment(_ node: UInt32) -> Bool { node != 0 && kind(node) == .assignmentOperator }

    func isOperator(_ node: UInt32) -> Bool {
        switch kind(node) {
        case .binaryOperator, .assignmentOperator, .ternary, .asOperator, .isOperator, .arrowOperator: true
        default: false
        }
    }
}

// Forms of patterns: expressions where a pattern stands.
extension TreeView {
    /// Whether a part of a pattern needs the part of the value: all but `_`, plain literals and `.name`.
    func bindsAnything(_ pattern: UInt32) -> Bool {
        var pattern = pattern
        while true {
            switch kind(pattern) {
            case .tuplePatternElement, .argument, .expressionPattern: pattern = child(pattern)
            case .none, .wildcardPattern, .discardExpr, .integerLiteral, .booleanLiteral, .nilLiteral, .isTypePattern: return false
            case .memberExpr: return !has(NodeFlag.implicitBase, pattern)
            default: return true
            }
        }
    }

    /// Whether a call in a pattern takes an enum case apart, rather than being called and compared with.
    func isEnumCase(_ node: UInt32, isBinding: Bool) -> Bool {
        let callee = child(node)
        guard callee != 0, kind(callee) == .memberExpr || kind(callee) == .identifierExpr else { return false }
        return isBinding || has(NodeFlag.implicitBase, callee) || holdsPattern(node)
    }

    /// Whether a variable is declared in an expression.
    func holdsPattern(_ node: UInt32) -> Bool {
        var child = child(node)
        while child != 0 {
            switch kind(child) {
            case .patternExpr, .discardExpr: return true
            case .argument, .tupleExpr, .callExpr, .optionalChain, .sequenceExpr:
                if holdsPattern(child) { return true }
            default: break
            }
            child = next(child)
        }
        return false
    }

    /// The token of the enum case's name in a pattern that is one; 0 for other patterns.
    func enumCase(ofPattern pattern: UInt32) -> UInt32 {
        var pattern = pattern
        var isBinding = false
        while pattern != 0 {
            switch kind(pattern) {
            case .valueBindingPattern: isBinding = true
            case .expressionPattern, .optionalChain: break
            case .memberExpr: return token(pattern)
            case .callExpr: return isEnumCase(pattern, isBinding: isBinding) && kind(child(pattern)) == .memberExpr ? token(child(pattern)) : 0
            default: return 0
            }
            pattern = child(pattern)
        }
        return 0
    }

    func isPatternCast(_ node: UInt32, isBinding: Bool) -> Bool {
        let operand = child(node)
        guard operand != 0, next(operand) != 0, kind(next(operand)) == .asOperator else { return false }
        return isBinding || kind(operand) == .patternExpr || kind(operand) == .tupleExpr
    }
}

// Attributes and modifiers.
extension TreeView {
    func exposesToObjectiveC(_ token: UInt32) -> Bool {
        guard token < tokenCount else { return false }
        switch text[Int(tokens[Int(token)].offset)] {
        case 0x49:  // I
            return spells(token, "IBAction") || spells(token, "IBOutlet") || spells(token, "IBInspectable")
                || spells(token, "IBSegueAction") || spells(token, "IBDesignable")
        case 0x4E: return spells(token, "NSManaged") || spells(token, "NSCopying") || spells(token, "NSApplicationMain")
        case 0x47: return spells(token, "GKInspectable")
        case 0x6F: return spells(token, "objcMembers")
        default: return false
        }
    }

    func modifier(_ node: UInt32, _ flags: inout DeclarationFlags) {
        let modifier = nodes[Int(node)]
        let hasDetail = modifier.end > modifier.first + 1
        switch tokenKind(modifier.token) {
        case .public, .open, .package: if !hasDetail { flags.insert(.isPublic) }
        case .private, .fileprivate: if !hasDetail { flags.insert(.isPrivate) }
        case .final: flags.insert(.isFinal)
        case .static, .class: flags.insert(.isStatic)
        case .override: flags.insert(.isOverride)
        case .dynamic: flags.insert(.isObjC)
        case .lazy: flags.insert(.isLazy)
        case .weak: flags.insert(.isWeak)
        case .unowned: flags.insert(hasDetail && spells(modifier.first + 2, "unsafe") ? .isUnownedUnsafe : .isUnowned)
        case .mutating: flags.insert(.isMutating)
        case .convenience: flags.insert(.isConvenience)
        case .required: flags.insert(.isRequired)
        case .indirect: flags.insert(.isIndirect)
        case .nonisolated: flags.insert(.isNonisolated)
        default: break
        }
    }
}
