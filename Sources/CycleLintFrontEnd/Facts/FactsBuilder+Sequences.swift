/// An infix operator whose right operand is being evaluated.
struct WaitingOperator {
    enum Form: UInt8 { case call, shortCircuit, coalescing, ternary, assignment }
    var form: Form
    var precedence: Precedence
    var name: UInt32
    /// The value on its left; of an assignment, the node, which is evaluated as a place after the value.
    var left: UInt32
    /// Of a ternary: the value in the middle.
    var middle: UInt32 = 0
    var offset: UInt32
}

// Operators between operands. The tree has them as a flat list; they are folded here, with a stack instead of recursion.
extension FactsBuilder {
    mutating func sequence(_ node: UInt32) -> UInt32 {
        if tree.hasArrow(node) { return typeValue(node) }
        return fold(from: child(node), first: nil)
    }

    /// Folds a list of operands and operators; `first` replaces the first operand's value.
    mutating func fold(from node: UInt32, first: UInt32?) -> UInt32 {
        let mark = operators.count
        var part = node
        guard part != 0 else { return unknown(at: 0) }
        var isPlace = first == nil && tree.isAssignment(next(part))
        var value = isPlace ? part : first ?? self.value(part)
        part = next(part)
        while part != 0 {
            switch kind(part) {
            case .asOperator, .isOperator:
                value = reduce(isPlace ? self.value(value) : value, to: mark, before: .casting)
                value = cast(part, value)
                isPlace = false
                part = next(part)
                continue
            case .binaryOperator: pushOperator(part, mark: mark, value: &value, isPlace: &isPlace)
            case .ternary: pushTernary(part, mark: mark, value: &value, isPlace: &isPlace)
            case .assignmentOperator: pushAssignment(part, mark: mark, value: &value, isPlace: isPlace)
            default:
                part = next(part)
                continue
            }
            let right = next(part)
            guard right != 0, !tree.isOperator(right) else {
                value = unknown(at: start(part))
                isPlace = false
                part = right
                continue
            }
            isPlace = operators.top.form == .assignment && tree.isAssignment(next(right))
            value = isPlace ? right : self.value(right)
            part = next(right)
        }
        if isPlace { value = self.value(value) }
        return reduce(value, to: mark, before: nil)
    }

    private mutating func pushOperator(_ node: UInt32, mark: Int, value: inout UInt32, isPlace: inout Bool) {
        if isPlace { value = self.value(value) }
        isPlace = false
        let token = token(node)
        let name = name(token)
        let precedence = precedence(of: token, name: name)
        value = reduce(value, to: mark, before: precedence)
        var form = WaitingOperator.Form.call
        switch precedence {
        case .coalescing where spells(token, "??"): form = .coalescing
        case .conjunction where spells(token, "&&"), .disjunction where spells(token, "||"): form = .shortCircuit
        default: break
        }
        let offset = offset(token)
        if form != .call { emit(.branchBegin, BranchKind.coalescing.rawValue, at: offset) }
        operators.append(WaitingOperator(form: form, precedence: precedence, name: name, left: value, offset: offset))
    }

    private mutating func pushTernary(_ node: UInt32, mark: Int, value: inout UInt32, isPlace: inout Bool) {
        if isPlace { value = self.value(value) }
        isPlace = false
        value = reduce(value, to: mark, before: .ternary)
        let offset = offset(token(node))
        emit(.branchBegin, BranchKind.ternary.rawValue, at: offset)
        let middle = operand(of: node)
        emit(.branchNext, BranchKind.ternary.rawValue, at: offset)
        operators.append(
            WaitingOperator(form: .ternary, precedence: .ternary, name: 0, left: value, middle: middle, offset: offset))
    }

    private mutating func pushAssignment(_ node: UInt32, mark: Int, value: inout UInt32, isPlace: Bool) {
        let offset = offset(token(node))
        if isPlace {
            operators.append(WaitingOperator(form: .assignment, precedence: .assignment, name: 0, left: value, offset: offset))
        } else {
            value = reduce(value, to: mark, before: .assignment)
            let name = name(token(node))
            operators.append(WaitingOperator(form: .call, precedence: .assignment, name: name, left: value, offset: offset))
        }
    }

    /// Completes the waiting operators that bind their right operand `value` tighter than `precedence` does.
    private mutating func reduce(_ value: UInt32, to mark: Int, before precedence: Precedence?) -> UInt32 {
        var value = value
        while operators.count > mark {
            if let precedence, precedence.bindsTighter(than: operators.top.precedence) { break }
            value = complete(operators.pop(), right: value)
        }
        return value
    }

    private mutating func complete(_ waiting: WaitingOperator, right: UInt32) -> UInt32 {
        if waiting.form == .assignment {
            let place = place(waiting.left)
            return emit(.assign, place, right, at: waiting.offset)
        }
        let mark = pending.count
        switch waiting.form {
        case .shortCircuit, .coalescing: emit(.branchEnd, BranchKind.coalescing.rawValue, at: waiting.offset)
        case .ternary: emit(.branchEnd, BranchKind.ternary.rawValue, at: waiting.offset)
        case .call, .assignment: break
        }
        push(waiting.form == .ternary ? waiting.middle : waiting.left)
        push(right)
        let list = list(from: mark)
        let isSelect = waiting.form == .coalescing || waiting.form == .ternary
        return emit(isSelect ? .select : .operatorCall, isSelect ? 0 : waiting.name, list.start, list.count, at: waiting.offset)
    }

    /// What stands on the left of `=`.
    private mutating func place(_ node: UInt32) -> UInt32 { value(node) }

    private mutating func cast(_ node: UInt32, _ value: UInt32) -> UInt32 {
        let offset = offset(token(node))
        let type = child(node) == 0 ? addType(.unknown, at: offset) : typeReference(child(node))
        if kind(node) == .asOperator { return emit(.cast, value, type, at: offset) }
        let name = name("is")
        let typeValue = emit(.typeValue, type, at: offset)
        let mark = pending.count
        push(value)
        push(typeValue)
        let list = list(from: mark)
        return emit(.operatorCall, name, list.start, list.count, at: offset)
    }

    private mutating func precedence(of token: UInt32, name: UInt32) -> Precedence {
        guard token < tree.tokenCount else { return .custom }
        let token = tree.tokens[Int(token)]
        let bytes = UnsafeBufferPointer(start: tree.text + Int(token.offset), count: Int(token.end - token.offset))
        let standard = Precedence(of: bytes)
        guard standard == .custom, !customPrecedences.isEmpty else { return standard }
        for custom in customPrecedences.slice(from: 0) where custom.name == name { return custom.precedence }
        return .custom
    }

    /// Notes the precedence of an operator that this file declares.
    mutating func noteOperator(_ node: UInt32) {
        let declaration = tree.nodes[Int(node)]
        var token = declaration.token + 1
        guard declaration.end <= tree.tokenCount, token < declaration.end else { return }
        while token < declaration.end && tokenKind(token) != .colon { token += 1 }
        guard token + 1 < declaration.end else { return }
        let groups: [(StaticString, Precedence)] = [
            ("AssignmentPrecedence", .assignment), ("TernaryPrecedence", .ternary), ("LogicalDisjunctionPrecedence", .disjunction),
            ("LogicalConjunctionPrecedence", .conjunction), ("ComparisonPrecedence", .comparison),
            ("NilCoalescingPrecedence", .coalescing), ("CastingPrecedence", .casting), ("RangeFormationPrecedence", .range),
            ("AdditionPrecedence", .addition), ("MultiplicationPrecedence", .multiplication), ("BitwiseShiftPrecedence", .shift),
        ]
        for group in groups where spells(token + 1, group.0) {
            let name = name(declaration.token)
            customPrecedences.append((name, group.1))
        }
    }
}
