/// Regular expression literals, told apart from operators by the token before (as swift-syntax does, and the compiler
/// with `-enable-bare-slash-regex` or in Swift 6).
extension Lexer {
    /// `slash` is the first `/` of the operator from `start` to `stop`.
    mutating func lexRegexInOperator(
        _ start: UnsafeMutablePointer<UInt8>, slash: UnsafeMutablePointer<UInt8>, end stop: UnsafeMutablePointer<UInt8>,
        _ flags: UInt8
    ) -> Bool {
        let left = isLeftBound(start), right = isRightBound(stop, isLeftBound: left)
        guard !left, previousKind != .func, previousKind != .operator else { return false }
        var mustBeRegex = false
        if left == right {
            // What stands before `try?` is never an operand.
            let followsTry =
                count > 1 && tokens[count - 2].kind == .try
                && (previousKind == .postfixQuestion || previousKind == .postfixExclaim)
            if !followsTry, !expectsOperand(after: previousKind) { return false }
            switch previousKind {
            case .leftParen, .leftSquare, .comma, .colon, .colonColon: mustBeRegex = followsTry
            default: mustBeRegex = true
            }
        }
        if slash == start { return lexRegex(at: start, flags, mustBeRegex: mustBeRegex) }
        let (savedCount, savedProblems) = (count, problems.count)
        add(.prefixOperator, start, slash, flags | TokenFlag.rightBound)
        if start.pointee == 0x26, slash - start == 1 { tokens[count - 1].kind = .prefixAmpersand }
        position = slash
        if lexRegex(at: slash, 0, mustBeRegex: mustBeRegex) { return true }
        position = start
        count = savedCount
        problems.removeSubrange(savedProblems...)
        return false
    }

    /// Whether an operand is to be expected behind a token, rather than a binary operator.
    private func expectsOperand(after kind: TokenKind) -> Bool {
        switch kind {
        case .leftAngle, .rightAngle:
            tokens[count - 1].flags & (TokenFlag.leftBound | TokenFlag.rightBound) != TokenFlag.leftBound
        case .endOfFile, .leftBrace, .leftParen, .leftSquare, .prefixOperator, .prefixAmpersand,
            .binaryOperator, .ampersand, .equal, .semicolon, .comma, .colon, .infixQuestion, .poundIf, .poundElse,
            .poundElseif, .poundEndif, .unknown:
            true
        case .await:
            count < 2 || tokens[count - 2].kind != .prefixOperator
        case .true, .false, .anyKeyword, .nil, .self, .capitalSelf, .super:
            false
        default:
            kind.isKeyword
        }
    }

    /// Lexes a regular expression at `position` (a `/`) whose delimiter begins at `start`, or returns false and moves nothing.
    mutating func lexRegex(at start: UnsafeMutablePointer<UInt8>, _ flags: UInt8, mustBeRegex: Bool) -> Bool {
        var slash = start
        while slash.pointee == 0x23 { slash += 1 }
        let pounds = slash - start
        var p = slash + 1
        var isMultiline = false
        var firstLineEnd = p
        if pounds == 0 {
            switch p.pointee {
            case 0x20, 0x09:
                if !mustBeRegex { return false }
                report("a regular expression may not begin with a space", at: p)
            case 0x2A, 0x2F: return false
            default: break
            }
            if start[-1] == 0x2A { return false }
        } else {
            var q = p
            while q.pointee == 0x20 || q.pointee == 0x09 { q += 1 }
            isMultiline = q.pointee == 0x0A || q.pointee == 0x0D
            firstLineEnd = q
            if isMultiline, pounds >= unclosedRegexPounds { return unterminatedRegex(start, q, flags, mustBeRegex) }
        }
        var groupDepth = 0, classDepth = 0
        while true {
            switch p.pointee {
            case 0x2F where closes(p, pounds: pounds):
                if pounds == 0 {
                    if p[1] == 0x2A || p[1] == 0x2F { return unterminatedRegex(start, p + 1, flags, mustBeRegex) }
                    if p[-1] == 0x20 || p[-1] == 0x09, p[-2] != 0x5C {
                        if !mustBeRegex { return false }
                        report("a regular expression may not end with a space", at: p - 1)
                    }
                }
                p += 1 + pounds
                add(.regexLiteral, start, p, flags)
                position = p
                return true
            case 0x0A, 0x0D:
                if !isMultiline { return unterminatedRegex(start, p, flags, mustBeRegex) }
            case 0 where p >= end:
                if isMultiline { unclosedRegexPounds = pounds }
                return unterminatedRegex(start, isMultiline ? firstLineEnd : end, flags, mustBeRegex)
            case 0x5C:
                if p + 1 < end, isMultiline || (p[1] != 0x0A && p[1] != 0x0D) { p += 1 }
            case 0x28 where classDepth == 0:
                groupDepth += 1
            case 0x29 where classDepth == 0:
                if groupDepth == 0, !mustBeRegex { return false }
                groupDepth = max(0, groupDepth - 1)
            case 0x5B:
                classDepth += 1
            case 0x5D:
                classDepth = max(0, classDepth - 1)
            default:
                break
            }
            p += 1
        }
    }

    private func closes(_ slash: UnsafeMutablePointer<UInt8>, pounds: Int) -> Bool {
        for i in 0..<pounds where slash[1 + i] != 0x23 { return false }
        return true
    }

    private mutating func unterminatedRegex(
        _ start: UnsafeMutablePointer<UInt8>, _ stop: UnsafeMutablePointer<UInt8>, _ flags: UInt8, _ mustBeRegex: Bool
    ) -> Bool {
        if !mustBeRegex { return false }
        report("unterminated regular expression literal", at: start)
        add(.regexLiteral, start, stop, flags | TokenFlag.unterminated)
        position = stop
        return true
    }
}
