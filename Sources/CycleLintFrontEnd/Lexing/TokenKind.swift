/// What a token is. Keywords have a kind each, contextual ones too, so that the parser compares small integers and never bytes.
package enum TokenKind: UInt8, CaseIterable {
    /// Behind the last byte; the parser may look at several of them.
    case endOfFile
    /// Zero or more bytes that now belong to the operator before: what was split for generics and turned out to be one operator.
    case continuation
    /// A byte sequence that starts no token.
    case unknown

    /// `$0`
    case dollarIdentifier
    /// A name, also one in backticks, one that starts with `$`, and an editor placeholder.
    case identifier
    /// Words that are names wherever the grammar does not ask for them.
    case actor, macro, using, async, await, reasync, get, set, willSet, didSet, underscoreRead, underscoreModify
    case read, modify, mutate, unsafeAddress, unsafeMutableAddress, yielding, weak, unowned, lazy, open, final
    case dynamic, optional, required, convenience, override, mutating, nonmutating, consuming, borrowing, isolated
    case nonisolated, distributed, package, indirect, infix, prefix, postfix, sending, underscoreConst
    case underscoreLocal, underscoreConsuming, setterAccess, underscoreShared, underscoreOwned, some, any, each
    case consume, copy, borrow, underscoreBorrow, underscoreMove, unsafe, yield, discard, metatypeName, protocolName
    case of, nonsending, available, objc, abi, attached, freestanding, backDeployed, underscoreBackDeploy
    case underscoreSpecialize, specialized, differentiable, derivative, transpose, originallyDefinedIn
    case dynamicReplacement, implements, effects, documentation, spiAvailable, sendable, escaping
    case autoclosure, convention, retroactive, unchecked, preconcurrency, noescape, underscoreBorrowing

    /// Words that are names only behind a dot, as a label, or in backticks.
    case `func`, `var`, `let`, `class`, `struct`, `enum`, `protocol`, `extension`, `init`, `deinit`, `subscript`
    case `typealias`, `associatedtype`, `import`, `operator`, `precedencegroup`, `case`, `public`, `private`
    case `fileprivate`, `internal`, `static`, `if`, `guard`, `for`, `while`, `repeat`, `switch`, `do`, `defer`
    case `return`, `throw`, `break`, `continue`, `fallthrough`, `else`, `in`, `where`, `catch`, `default`, `as`
    case `is`, `inout`, `throws`, `rethrows`, `try`, `super`, `self`, capitalSelf, anyKeyword, `true`, `false`, `nil`
    /// `_`
    case wildcard

    case integerLiteral, floatLiteral, regexLiteral
    /// A whole string literal without interpolation, its delimiters included.
    case stringLiteral
    /// The opening delimiter of a string literal with interpolation, and the text up to the first one.
    case stringStart
    /// Text between two interpolations.
    case stringSegment
    /// `\` (with the `#` of a raw string) before the `(` of an interpolation, which is a token of its own.
    case interpolationStart
    /// The text behind the last interpolation, and the closing delimiter. Empty where the literal is not closed.
    case stringEnd

    case leftParen, rightParen, leftBrace, rightBrace, leftSquare, rightSquare
    case comma, colon, colonColon, semicolon, atSign, backslash, backtick
    /// `#` before the name of a macro.
    case pound
    case poundIf, poundElseif, poundElse, poundEndif, poundAvailable, poundUnavailable, poundHasSymbol
    /// `#sourceLocation`: the parser skips it like a comment, with its parentheses.
    case poundSourceLocation

    case period, arrow, equal
    /// `?` and `!` that touch what stands left of them; several are several tokens.
    case postfixQuestion, postfixExclaim
    /// `?` of a ternary.
    case infixQuestion
    /// `&` before an expression.
    case prefixAmpersand
    /// `&` in any other position.
    case ampersand
    /// `<` and `>` alone or as the first bytes of an operator (`TokenFlag.joined`).
    case leftAngle, rightAngle
    /// Any other operator, by the space around it.
    case binaryOperator, prefixOperator, postfixOperator

    /// Names and contextual keywords.
    @inline(__always) package var isIdentifier: Bool {
        rawValue &- TokenKind.identifier.rawValue <= TokenKind.underscoreBorrowing.rawValue &- TokenKind.identifier.rawValue
    }
    /// Reserved words.
    @inline(__always) package var isKeyword: Bool {
        rawValue &- TokenKind.`func`.rawValue <= TokenKind.`nil`.rawValue &- TokenKind.`func`.rawValue
    }
    /// What may stand before the colon of an argument: a name, a reserved word, `_`.
    @inline(__always) package var isLabel: Bool {
        rawValue &- TokenKind.identifier.rawValue <= TokenKind.wildcard.rawValue &- TokenKind.identifier.rawValue && self != .`inout`
    }
    /// Any operator token, reserved ones included.
    @inline(__always) package var isOperator: Bool { rawValue >= TokenKind.arrow.rawValue }
}
