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
            case .modifier: modifier(node, &heading.flags)
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
        if tokenKind(token) == .objc || exposesToObjectiveC(token) { heading.flags.insert(.isObjC) }
        if next(type) != 0 && startsUppercase(token) { heading.hasWrapperArguments = true }
    }

    private func exposesToObjectiveC(_ token: UInt32) -> Bool {
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

    private func modifier(_ node: UInt32, _ flags: inout DeclarationFlags) {
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

    /// Calls the property wrappers among the attributes of a variable with their written arguments.
    mutating func wrapperCalls(_ node: UInt32) {
        var attribute = child(node)
        while attribute != 0 {
            switch kind(attribute) {
            case .attribute where startsUppercase(token(attribute)): wrapperCall(attribute)
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
