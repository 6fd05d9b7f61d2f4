/// Operators, and their kind by the space around them.
extension Lexer {
    /// `?` or `!` right behind something: one token each. Returns false where it begins an operator.
    mutating func lexPostfixMark(_ flags: UInt8) -> Bool {
        guard isLeftBound(position) else { return false }
        let start = position
        position += 1
        add(start.pointee == 0x3F ? .postfixQuestion : .postfixExclaim, start, position, flags | TokenFlag.leftBound)
        return true
    }

    /// Whether what stands before `place` touches it.
    func isLeftBound(_ place: UnsafeMutablePointer<UInt8>) -> Bool {
        switch place[-1] {
        case 0x20, 0x0D, 0x0A, 0x09, 0x28, 0x5B, 0x7B, 0x2C, 0x3B, 0x3A, 0: false
        case 0x2F: place[-2] != 0x2A  // the end of a comment is space
        case 0xA0: place[-2] != 0xC2  // so is a non-breaking space
        default: true
        }
    }

    /// Whether what stands at `place`, the end of an operator, touches it.
    func isRightBound(_ place: UnsafeMutablePointer<UInt8>, isLeftBound: Bool) -> Bool {
        switch place[0] {
        case 0x20, 0x0D, 0x0A, 0x09, 0x29, 0x5D, 0x7D, 0x2C, 0x3B, 0x3A, 0: false
        case 0x2E: !isLeftBound  // `x^.y` is postfix, `^.y` is prefix
        case 0x2F: place[1] != 0x2F && place[1] != 0x2A
        case 0xC2: place[1] != 0xA0
        default: true
        }
    }

    mutating func lexOperator(_ flags: UInt8) {
        let start = position
        var p = endOfOperator(start)
        var slash = start
        while slash < p, slash.pointee != 0x2F { slash += 1 }
        if slash < p {
            if lexRegexInOperator(start, slash: slash, end: p, flags) { return }
            // A comment ends an operator.
            var q = slash == start ? start + 1 : slash
            while q < p {
                if q[0] == 0x2F, q[1] == 0x2F || q[1] == 0x2A {
                    p = q
                    break
                }
                q += 1
            }
        }
        position = p
        addOperator(start, p, flags)
    }

    private func endOfOperator(_ start: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
        var p = start
        let mayHoldPeriods = start.pointee == 0x2E
        while true {
            let byte = p.pointee
            switch table.classOf(byte) {
            case .operatorByte:
                // An editor placeholder is no operator.
                if byte == 0x3C, p[1] == 0x23, endOfPlaceholder(p) != nil { return p == start ? start + 1 : p }
                p += 1
            case .slash, .postfixMark:
                p += 1
            case .period where mayHoldPeriods:
                p += 1
            case .nonASCII:
                let (scalar, length) = ScalarClass.decode(p)
                guard let scalar, ScalarClass.continuesOperator(scalar) else { return p }
                p += length
            default:
                return p
            }
        }
    }

    private func endOfPlaceholder(_ start: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8>? {
        var p = start + 2
        while p < end, p.pointee != 0x0A {
            if p[0] == 0x23, p[1] == 0x3E { return p + 2 }
            if p[0] == 0x3C, p[1] == 0x23 { return nil }
            p += 1
        }
        return nil
    }

    /// Adds the operator from `start` to `stop`. Where the parser may need its first bytes alone it becomes several tokens, joined.
    private mutating func addOperator(
        _ start: UnsafeMutablePointer<UInt8>, _ stop: UnsafeMutablePointer<UInt8>, _ flags: UInt8
    ) {
        let left = isLeftBound(start), right = isRightBound(stop, isLeftBound: left)
        let bound = flags | (left ? TokenFlag.leftBound : 0) | (right ? TokenFlag.rightBound : 0)
        let length = stop - start
        if length == 1 {
            switch start.pointee {
            case 0x3D: return add(.equal, start, stop, bound)
            case 0x26: return add(right && !left ? .prefixAmpersand : .ampersand, start, stop, bound)
            case 0x2E: return add(.period, start, stop, bound)
            case 0x3F: return add(.infixQuestion, start, stop, bound)
            case 0x3E: return add(.rightAngle, start, stop, bound)
            case 0x3C:
                if start[1] == 0x23, let placeholderEnd = endOfPlaceholder(start) {
                    position = placeholderEnd
                    return add(.identifier, start, placeholderEnd, flags)
                }
                return addLeftAngle(start, stop, bound)
            default: break
            }
        } else if length == 2, start[0] == 0x2D, start[1] == 0x3E {
            return add(.arrow, start, stop, bound)
        } else if previousKind == .func, stop[-1] == 0x3C, startsWord(stop) {
            // `func ==<T>(…)`
            addOperator(start, stop - 1, flags)
            return addLeftAngle(stop - 1, stop, TokenFlag.leftBound | TokenFlag.rightBound)
        } else if start.pointee == 0x3E {
            return addClosingAngles(start, stop, bound)
        } else if start.pointee == 0x2E, isOptionalChainOperator(start, stop), left || right {
            return addOneByOne(start, stop, bound)
        } else if start.pointee == 0x3C, length == 2, left, right,
            start[1] == 0x7E || (start[1] == 0x2D && table.classOf(start[2]) == .digit)
        {
            // `Box<~Copyable>`, `Vector<-1>`
            addLeftAngle(start, start + 1, bound | TokenFlag.joined)
            return add(.prefixOperator, start + 1, stop, TokenFlag.rightBound)
        }
        if holdsCommentEnd(start, stop) {
            report("unexpected end of block comment", at: start)
            // Alone it is what was left of a comment, and no operator.
            if length == 2 { return }
        }
        add(left == right ? .binaryOperator : left ? .postfixOperator : .prefixOperator, start, stop, bound)
    }

    /// A `<`, of which the parser may note that it begins no generic arguments.
    private mutating func addLeftAngle(
        _ start: UnsafeMutablePointer<UInt8>, _ stop: UnsafeMutablePointer<UInt8>, _ flags: UInt8
    ) {
        groupEnds[count] = 0
        add(.leftAngle, start, stop, flags)
    }

    private func startsWord(_ place: UnsafeMutablePointer<UInt8>) -> Bool {
        switch table.classOf(place.pointee) {
        case .word, .backtick: true
        case .nonASCII: ScalarClass.decode(place).scalar.map(ScalarClass.startsWord) ?? false
        default: false
        }
    }

    private func holdsCommentEnd(_ start: UnsafeMutablePointer<UInt8>, _ stop: UnsafeMutablePointer<UInt8>) -> Bool {
        var p = start
        while p + 1 < stop {
            if p[0] == 0x2A, p[1] == 0x2F { return true }
            p += 1
        }
        return false
    }

    /// `>>=`, `>?`: each leading `>` a token, each `?` and `!` behind them, and one for the rest.
    private mutating func addClosingAngles(
        _ start: UnsafeMutablePointer<UInt8>, _ stop: UnsafeMutablePointer<UInt8>, _ bound: UInt8
    ) {
        var p = start
        var pieceFlags = bound
        while p < stop {
            let kind: TokenKind
            switch p.pointee {
            case 0x3E: kind = .rightAngle
            case 0x3F: kind = .postfixQuestion
            case 0x21: kind = .postfixExclaim
            default:
                let isBinary = isRightBound(stop, isLeftBound: true)
                let isSingle = stop - p == 1
                let rest: TokenKind =
                    isSingle && p.pointee == 0x3D ? .equal
                    : isSingle && p.pointee == 0x26 ? .ampersand : isBinary ? .binaryOperator : .postfixOperator
                add(rest, p, stop, TokenFlag.leftBound | (isBinary ? TokenFlag.rightBound : 0))
                return
            }
            p += 1
            add(kind, p - 1, p, pieceFlags | (p < stop ? TokenFlag.joined : 0))
            pieceFlags = bound & (TokenFlag.leftBound | TokenFlag.rightBound) | TokenFlag.leftBound
        }
    }

    /// `.?.` of a key path.
    private func isOptionalChainOperator(_ start: UnsafeMutablePointer<UInt8>, _ stop: UnsafeMutablePointer<UInt8>) -> Bool {
        var p = start
        var hasMark = false
        while p < stop {
            switch p.pointee {
            case 0x3F, 0x21: hasMark = true
            case 0x2E where p == start || p[-1] != 0x2E: break
            default: return false
            }
            p += 1
        }
        return hasMark
    }

    private mutating func addOneByOne(
        _ start: UnsafeMutablePointer<UInt8>, _ stop: UnsafeMutablePointer<UInt8>, _ bound: UInt8
    ) {
        var p = start
        while p < stop {
            let kind: TokenKind = p.pointee == 0x2E ? .period : p.pointee == 0x3F ? .postfixQuestion : .postfixExclaim
            p += 1
            let joined = p < stop ? TokenFlag.joined : 0
            add(kind, p - 1, p, (p - 1 == start ? bound : TokenFlag.leftBound) | joined)
        }
    }
}
