/// Modifiers, and where a declaration begins.
extension Parser {
    mutating func parseModifiers(_ list: inout NodeList) {
        while true {
            let word = kind
            if word == .class {
                let after = kind(ahead: 1)
                guard after != .identifier, startsDeclaration(at: index + 1, inMembers: false) else { return }
                append(makeLeaf(.modifier), to: &list)
                continue
            }
            guard word.isModifier, !endsModifiers() else { return }
            let start = index
            advance()
            if kind == .leftParen, word.hasDetail, !startsLine || word != .open {
                skipOne()
            }
            append(make(.modifier, start, from: start), to: &list)
        }
    }

    /// Whether the modifier's word here is the name of something instead: `var open: Int`, or nothing to modify follows.
    private func endsModifiers() -> Bool {
        switch kind(ahead: 1) {
        case .colon, .comma, .equal, .period, .rightParen, .rightBrace, .endOfFile, .semicolon: true
        default: false
        }
    }

    /// Whether a declaration begins at a token: attributes and modifiers, then a keyword.
    /// - Parameter inMembers: `case`, macros and other things that are no declaration among statements count.
    func startsDeclaration(at start: Int, inMembers: Bool) -> Bool {
        var i = start
        var sawModifier = false, sawAttribute = false
        // More modifiers are none: a file full of them would be looked through from each.
        let modifierLimit = 100
        var modifiers = 0
        while tokens[i].kind == .atSign {
            i = endOfAttribute(at: i)
            sawAttribute = true
        }
        if sawAttribute {
            switch tokens[i].kind {
            case .rightBrace, .endOfFile, .poundEndif: return true
            default: break
            }
        }
        while tokens[i].kind.isModifier {
            let word = tokens[i].kind
            i += 1
            sawModifier = true
            modifiers += 1
            if modifiers > modifierLimit { return false }
            if word != .open, word.hasDetail, tokens[i].kind == .leftParen {
                // `nonisolated(2)` calls something.
                if word == .nonisolated, !tokens[i + 1].kind.isIdentifier { return false }
                i = endOfGroup(at: i)
            }
        }
        let kind = tokens[i].kind
        if kind.isDeclarationKeyword { return true }
        switch kind {
        case .`init`: return true
        case .case: return inMembers
        case .actor: return tokens[i + 1].kind.isIdentifier
        case .macro: return tokens[i + 1].kind.isIdentifier
        case .pound: return sawAttribute || sawModifier || inMembers
        case .using:
            return !sawAttribute && !sawModifier && tokens[i + 1].flags & TokenFlag.startsLine == 0
                && (tokens[i + 1].kind == .atSign || tokens[i + 1].kind.isIdentifier)
        case .poundIf: return sawAttribute
        default: return false
        }
    }
}

extension TokenKind {
    /// Words that stand before a declaration's keyword.
    var isModifier: Bool {
        switch self {
        case .public, .private, .fileprivate, .internal, .static, .package, .open, .final, .required, .optional, .lazy,
            .dynamic, .infix, .prefix, .postfix, .underscoreConsuming, .borrowing, .consuming, .mutating, .nonmutating,
            .convenience, .override, .weak, .unowned, .indirect, .isolated, .nonisolated, .async, .distributed,
            .underscoreConst, .underscoreLocal, .setterAccess, .reasync, .sending, .yielding:
            true
        default: false
        }
    }

    /// Modifiers that may have a detail in parentheses.
    var hasDetail: Bool {
        switch self {
        case .public, .private, .fileprivate, .internal, .package, .open, .unowned, .nonisolated: true
        default: false
        }
    }

    /// Reserved words that begin a declaration wherever they stand.
    var isDeclarationKeyword: Bool {
        switch self {
        case .func, .var, .let, .class, .struct, .enum, .protocol, .extension, .deinit, .subscript, .typealias,
            .associatedtype, .import, .operator, .precedencegroup, .inout:
            true
        default: false
        }
    }
}
