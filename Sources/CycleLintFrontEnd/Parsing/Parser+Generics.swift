/// Generic parameters and requirements.
extension Parser {
    mutating func parseGenericParameters() -> UInt32 {
        let first = index
        advance()
        var parameters = NodeList()
        if kind == .rightAngle { report("expected the name of a generic parameter") }
        while kind != .rightAngle {
            let before = index
            append(parseGenericParameter(), to: &parameters)
            if !consume(.comma) || index == before { break }
        }
        // `<T where T: P>` of Swift 2.
        if kind == .where { append(parseWhereClause(), to: &parameters) }
        expect(.rightAngle, "expected '>' behind the generic parameters")
        return make(.genericParameters, first, from: first, child: parameters.first)
    }

    private mutating func parseGenericParameter() -> UInt32 {
        let first = index
        var children = NodeList()
        parseAttributes(&children)
        var flags: UInt8 = 0
        if kind == .each, kind(ahead: 1).isIdentifier {
            flags = NodeFlag.each
            advance()
        } else if kind == .let {
            flags = NodeFlag.valueParameter
            advance()
        }
        let name = index
        if kind.isIdentifier || kind == .wildcard {
            advance()
        } else {
            report("expected the name of a generic parameter")
        }
        // `T...`, an older spelling of `each T`.
        if kind.isOperator, isEllipsis {
            flags |= NodeFlag.each
            advance()
        }
        if consume(.colon) { append(parseType(), to: &children) }
        return make(.genericParameter, name, from: first, child: children.first, flags: flags)
    }

    mutating func parseWhereClause() -> UInt32 {
        let first = index
        advance()
        var requirements = NodeList()
        while true {
            let before = index
            append(parseRequirement(), to: &requirements)
            if !consume(.comma) || index == before { break }
        }
        return make(.whereClause, first, from: first, child: requirements.first)
    }

    private mutating func parseRequirement() -> UInt32 {
        let first = index
        var children = NodeList()
        var flags: UInt8 = 0
        append(parseRequirementType(), to: &children)
        let relation = index
        if kind == .colon {
            advance()
            append(parseType(), to: &children)
        } else if kind.isOperator, isEqualityOperator {
            flags = NodeFlag.sameType
            advance()
            append(parseRequirementType(), to: &children)
        } else if kind == .equal {
            report("expected '==' or ':' in a requirement")
            advance()
            append(parseRequirementType(), to: &children)
        } else {
            report("expected ':' or '==' in a requirement")
        }
        return make(.requirement, relation, from: first, child: children.first, flags: flags)
    }

    private var isEqualityOperator: Bool {
        let token = tokens[index]
        return token.end &- token.offset == 2 && text[Int(token.offset)] == 0x3D && text[Int(token.offset) + 1] == 0x3D
    }

    /// A type, or the value of a value parameter.
    private mutating func parseRequirementType() -> UInt32 {
        if kind == .integerLiteral { return makeLeaf(.integerLiteral) }
        if kind(ahead: 1) == .integerLiteral, isByte(0x2D) {
            let first = index
            advance()
            let value = makeLeaf(.integerLiteral)
            return make(.prefixExpr, first, from: first, child: value)
        }
        return parseType()
    }

    /// `: A, B & C, @unchecked Sendable, ~Copyable`
    mutating func parseInheritanceClause() -> UInt32 {
        let first = index
        advance()
        var types = NodeList()
        while true {
            let before = index
            append(parseType(), to: &types)
            if !consume(.comma) || index == before { break }
        }
        return make(.inheritanceClause, first, from: first, child: types.first)
    }
}
