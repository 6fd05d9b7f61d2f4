/// Attributes and modifiers of a declaration.
struct Heading {
    var flags: DeclarationFlags = []
    var attributes = FactRange()
    /// The first child behind them.
    var rest: UInt32 = 0
    /// An attribute has arguments that may be those of a property wrapper.
    var hasWrapperArguments = false
}

extension FactsBuilder {
    mutating func heading(_ node: UInt32) -> Heading {
        var heading = Heading()
        let mark = waiting.count
        heading.rest = collect(from: child(node), &heading)
        heading.attributes = typeList(from: mark)
        return heading
    }

    /// Returns the first sibling that is neither attribute nor modifier.
    private mutating func collect(from first: UInt32, _ heading: inout Heading) -> UInt32 {
        var node = first
        while node != 0 {
            switch kind(node) {
            case .attribute: attribute(node, &heading)
            case .modifier: tree.modifier(node, &heading.flags)
            case .ifConfig:
                var branch = child(node)
                while branch != 0 {
                    _ = collect(from: elements(of: branch), &heading)
                    branch = next(branch)
                }
            default: return node
            }
            node = next(node)
        }
        return 0
    }

    private mutating func attribute(_ node: UInt32, _ heading: inout Heading) {
        let type = child(node)
        guard type != 0 else { return }
        let reference = typeReference(type)
        waiting.append(reference)
        let token = token(node)
        if tokenKind(token) == .objc || tree.exposesToObjectiveC(token) { heading.flags.insert(.isObjC) }
        if next(type) != 0 && tree.startsUppercase(token) { heading.hasWrapperArguments = true }
    }

    /// Calls the property wrappers among the attributes of a variable with their written arguments.
    mutating func wrapperCalls(_ node: UInt32) {
        var attribute = child(node)
        while attribute != 0 {
            switch kind(attribute) {
            case .attribute where tree.startsUppercase(token(attribute)): wrapperCall(attribute)
            case .attribute, .modifier, .ifConfig: break
            default: return
            }
            attribute = next(attribute)
        }
    }

    private mutating func wrapperCall(_ node: UInt32) {
        let type = child(node)
        guard type != 0, next(type) != 0 else { return }
        let offset = start(type)
        let callee: UInt32
        if kind(type) == .identifierType && child(type) == 0 {
            let name = name(token(type))
            callee = emit(.name, name, lookup(selfName), at: offset)
        } else {
            callee = typeValue(type)
        }
        let mark = pending.count
        arguments(from: next(type))
        let list = list(from: mark)
        let call = emit(.call, callee, list.start, list.count, at: offset)
        emit(.statement, call, at: offset)
    }
}
