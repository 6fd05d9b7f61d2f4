// Closures: capture list, parameters, body.
extension FactsBuilder {
    mutating func closure(_ node: UInt32) -> UInt32 {
        let offset = offset(token(node))
        var item = child(node)
        var signature: UInt32 = 0
        if item != 0 && kind(item) == .closureSignature {
            signature = item
            item = next(item)
        }
        let list = signature == 0 ? 0 : first(.captureList, of: signature)
        let mark = waiting.count
        if list != 0 { captureValues(from: child(list)) }
        let function = beginFunction(.closure, flags: .hasBody, offset: offset, end: end(node), isLinked: true)
        if list != 0 { captures(from: child(list), values: mark, function: function) }
        waiting.cut(to: mark)
        frames.top.hasDollars = true
        if signature != 0 { closureSignature(signature, function: function) }
        functionBody(item, canReturnImplicitly: true)
        endFunction()
        return emit(.closure, function, at: offset)
    }

    /// Evaluates the entries of a capture list; their values wait.
    private mutating func captureValues(from first: UInt32) {
        var item = first
        while item != 0 {
            if kind(item) == .captureItem {
                let value = captureValue(item)
                waiting.append(value)
            }
            item = next(item)
        }
    }

    private mutating func captureValue(_ item: UInt32) -> UInt32 {
        if child(item) != 0 { return value(child(item)) }
        let token = token(item)
        return tokenKind(token) == .self ? selfValue(at: offset(token)) : identifier(token, at: offset(token))
    }

    private mutating func captures(from first: UInt32, values: Int, function: UInt32) {
        let start = UInt32(facts.captures.count)
        var item = first
        var index = values
        while item != 0 {
            if kind(item) == .captureItem {
                capture(item, value: waiting[index])
                index += 1
            }
            item = next(item)
        }
        facts.functions[Int(function)].captures = FactRange(start: start, count: UInt32(facts.captures.count) - start)
    }

    private mutating func capture(_ item: UInt32, value: UInt32) {
        var mode = CaptureFact.Mode.strong
        var flags: DeclarationFlags = .isLet
        if has(NodeFlag.captureWeak, item) {
            mode = .weak
            flags = .isWeak
        } else if has(NodeFlag.captureUnownedUnsafe, item) {
            mode = .unownedUnsafe
            flags = [.isLet, .isUnownedUnsafe]
        } else if has(NodeFlag.captureUnowned, item) {
            mode = .unowned
            flags = [.isLet, .isUnowned]
        }
        let name = name(token(item))
        let offset = offset(token(item))
        let local = newLocal(name, flags: flags, at: offset)
        facts.locals[Int(local)].isCapture = true
        localStates[Int(local)].capture = UInt32(facts.captures.count)
        facts.captures.append(CaptureFact(mode: mode, name: name, local: local, value: value, isUsed: false, offset: offset))
        scopes.bind(name, to: local)
    }

    private mutating func closureSignature(_ node: UInt32, function: UInt32) {
        if has(NodeFlag.isAsync, node) { facts.functions[Int(function)].flags.insert(.isAsync) }
        if has(NodeFlag.isThrowing, node) { facts.functions[Int(function)].flags.insert(.isThrowing) }
        let heading = heading(node)
        facts.functions[Int(function)].attributes = heading.attributes
        var range = FactRange(start: UInt32(facts.parameters.count))
        var part = heading.rest
        while part != 0 {
            switch kind(part) {
            case .parameters:
                frames.top.hasDollars = false
                range = parameters(part, labels: .never)
                declareParameters(range)
            case .closureParameter:
                frames.top.hasDollars = false
                closureParameter(part)
                range.count += 1
            case .returnClause: facts.functions[Int(function)].result = typeReference(in: part)
            case .throwsClause: facts.functions[Int(function)].flags.insert(.isThrowing)
            default: break
            }
            part = next(part)
        }
        if range.count > 0 { facts.functions[Int(function)].parameters = range }
    }

    private mutating func closureParameter(_ node: UInt32) {
        let name = label(token(node))
        facts.parameters.append(
            ParameterFact(
                label: 0, name: name, type: Self.none, local: Self.none, defaultValue: Self.none, isVariadic: false,
                offset: offset(token(node))))
        declareParameters(FactRange(start: UInt32(facts.parameters.count - 1), count: 1))
    }
}
