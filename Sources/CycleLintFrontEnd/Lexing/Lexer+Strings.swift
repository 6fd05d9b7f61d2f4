/// A string literal whose interpolation is being lexed.
struct StringState {
    /// UTF-8 offset of the literal.
    var start: UInt32
    /// How many `#` its delimiters have.
    var pounds: UInt32
    var isMultiline: Bool
    /// `Lexer.parenthesisDepth` outside of the literal.
    var outerDepth: Int
}

/// String literals. One without interpolation is one token; otherwise an explicit stack keeps what is open, so that
/// nesting costs no call stack.
extension Lexer {
    /// `position` is at the opening quote, behind `pounds` times `#`.
    mutating func lexString(_ flags: UInt8, pounds: Int) {
        let start = position - pounds
        let quote = position.pointee
        var isMultiline = false
        if quote == 0x22, position[1] == 0x22, position[2] == 0x22 {
            isMultiline = pounds == 0 || !closesOnSameLine(position + 3, pounds: pounds)
        }
        position += isMultiline ? 3 : 1
        if quote == 0x27 {
            report("single-quoted string literal", at: start)
            while position.pointee != 0x27, position < end, table.classOf(position.pointee) != .newline {
                if position.pointee == 0x5C, table.classOf(position[1]) != .newline, position + 1 < end { position += 1 }
                position += 1
            }
            if position.pointee == 0x27 { position += 1 }
            return add(.stringLiteral, start, position, flags)
        }
        switch skipText(pounds: pounds, isMultiline: isMultiline) {
        case .closed:
            add(.stringLiteral, start, position, flags)
        case .unterminated:
            report("unterminated string literal", at: start)
            add(.stringLiteral, start, position, flags | TokenFlag.unterminated)
        case .interpolation:
            openGroup()
            add(.stringStart, start, position, flags)
            strings.append(
                StringState(
                    start: UInt32(truncatingIfNeeded: start - text), pounds: UInt32(pounds), isMultiline: isMultiline,
                    outerDepth: parenthesisDepth))
            beginInterpolation(pounds)
        }
    }

    /// The interpolation's `)` has been lexed: goes on with the text of its literal.
    mutating func resumeString() {
        guard let state = strings.last else { return }
        let start = position
        let pounds = Int(state.pounds)
        switch skipText(pounds: pounds, isMultiline: state.isMultiline) {
        case .interpolation:
            if position > start { add(.stringSegment, start, position, 0) }
            beginInterpolation(pounds)
            return
        case .closed:
            add(.stringEnd, start, position, 0)
        case .unterminated:
            report("unterminated string literal", at: text + Int(state.start))
            add(.stringEnd, start, position, TokenFlag.unterminated)
        }
        closeGroup(.stringStart)
        parenthesisDepth = state.outerDepth
        strings.removeLast()
    }

    /// A line break at `place` ends the single-line literals around it, as it does for both witnesses.
    @inline(never)
    mutating func endSingleLineStrings(at place: UnsafeMutablePointer<UInt8>) {
        while let state = strings.last, !state.isMultiline {
            report("unterminated string literal", at: text + Int(state.start))
            add(.stringEnd, place, place, TokenFlag.unterminated)
            closeGroup(.stringStart)
            parenthesisDepth = state.outerDepth
            strings.removeLast()
        }
    }

    private mutating func beginInterpolation(_ pounds: Int) {
        let start = position
        position += 1 + pounds
        add(.interpolationStart, start, position, 0)
        parenthesisDepth = 0
    }

    private enum TextEnd {
        case closed, unterminated, interpolation
    }

    /// Moves behind the closing delimiter, to the `\` of an interpolation, or to where an unclosed literal ends.
    private mutating func skipText(pounds: Int, isMultiline: Bool) -> TextEnd {
        let stops = table.stopsString
        var p = position
        while true {
            while stops[Int(p.pointee)] == 0 { p += 1 }
            switch p.pointee {
            case 0x22:
                if isMultiline, p[1] != 0x22 || p[2] != 0x22 {
                    p += 1
                    continue
                }
                let length = isMultiline ? 3 : 1
                if hasPounds(p + length, pounds) {
                    position = p + length + pounds
                    return .closed
                }
                p += 1
            case 0x5C:
                guard hasPounds(p + 1, pounds) else {
                    p += 1
                    continue
                }
                let escaped = p + 1 + pounds
                switch escaped.pointee {
                case 0x28:
                    position = p
                    return .interpolation
                case 0x0A, 0x0D, 0: p = escaped
                default: p = escaped + 1
                }
            case 0x0A, 0x0D:
                if !isMultiline {
                    position = p
                    return .unterminated
                }
                p += 1
            case 0 where p >= end:
                position = end
                return .unterminated
            default:
                p += 1
            }
        }
    }

    private func hasPounds(_ place: UnsafeMutablePointer<UInt8>, _ pounds: Int) -> Bool {
        for i in 0..<pounds where place[i] != 0x23 { return false }
        return true
    }

    /// `#"""#` is a quote in a raw single-line literal: whether a closing delimiter follows on the line.
    private func closesOnSameLine(_ start: UnsafeMutablePointer<UInt8>, pounds: Int) -> Bool {
        if hasPounds(start, pounds) { return true }
        var p = start
        while p < end, table.classOf(p.pointee) != .newline {
            if p.pointee == 0x22, hasPounds(p + 1, pounds) { return true }
            p += 1
        }
        return false
    }
}
