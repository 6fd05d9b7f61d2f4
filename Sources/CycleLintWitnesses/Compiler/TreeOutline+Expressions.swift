import CycleLintFrontEnd

extension TreeOutline {
    mutating func expression(_ node: UInt32, _ depth: Int) {
        if isSequence(node) {
            out.line(depth, "sequence")
            elements(node, [], depth + 1)
            return
        }
        let token = reader.node(node).token
        switch reader.kind(node) {
        case .identifierExpr, .selfExpr, .capitalSelfExpr, .superExpr: text(depth, "name", name(of: node))
        case .discardExpr: out.line(depth, "_")
        case .memberExpr: member(node, depth)
        case .callExpr: call(node, depth, "call")
        case .subscriptExpr: call(node, depth, "subscript")
        case .integerLiteral, .floatLiteral: text(depth, "number", number(node))
        case .booleanLiteral, .nilLiteral: text(depth, "literal", reader.text(ofToken: token))
        case .regexLiteral: out.line(depth, "regex")
        case .stringLiteral: string(node, depth)
        case .arrayExpr: unary(node, depth, "array")
        case .dictionaryExpr:
            out.line(depth, "dictionary")
            nodes(reader.children(node).flatMap { reader.kind($0) == .dictionaryElement ? reader.children($0) : [] }, depth + 1)
        case .tupleExpr: tuple(node, depth)
        case .closureExpr: closure(node, depth)
        case .prefixExpr: prefix(node, depth)
        case .postfixExpr:
            text(depth, "postfix", reader.text(ofToken: token))
            nodes(reader.children(node), depth + 1)
        case .optionalChain: unary(node, depth, "?")
        case .forceUnwrap: unary(node, depth, "!")
        case .tryExpr, .awaitExpr, .unsafeExpr, .consumeExpr, .copyExpr, .borrowExpr, .eachExpr, .repeatExpr:
            unary(node, depth, effect(node))
        case .inoutExpr: unary(node, depth, "inout")
        case .binaryOperator: text(depth, "name", reader.text(ofToken: token))
        case .assignmentOperator: out.line(depth, "=")
        case .arrowOperator: out.line(depth, "arrow")
        case .ternary: unary(node, depth, "ternary")
        case .asOperator:
            out.line(depth, reader.has(node, NodeFlag.optionalCast) ? "as?" : reader.has(node, NodeFlag.forcedCast) ? "as!" : "as")
        case .isOperator: out.line(depth, "is")
        case .keyPathExpr: keyPath(node, depth)
        case .macroExpansion: macroExpansion(node, depth)
        case .specializeExpr: specialize(node, depth)
        case .typeExpr: out.line(depth, "typeexpression")
        case .postfixIfConfig: nodes(Array(reader.children(node).prefix(1)), depth)
        case .missingExpr: out.line(depth, "missing")
        default: text(depth, "unknown", Array("\(reader.kind(node))".utf8))
        }
    }

    private mutating func text(_ depth: Int, _ word: StaticString, _ text: [UInt8]) {
        out.open(depth, word)
        out.text(text)
        out.close()
    }

    private mutating func unary(_ node: UInt32, _ depth: Int, _ word: StaticString) {
        out.line(depth, word)
        nodes(reader.children(node), depth + 1)
    }

    /// A name, with the names of its arguments where they are written.
    private func name(of node: UInt32) -> [UInt8] {
        let token = reader.node(node).token
        guard reader.has(node, NodeFlag.hasArgumentNames) else { return qualified(token) }
        return qualified(token) + reader.packed(token + 1..<reader.node(node).end).filter { $0 != UInt8(ascii: "`") }
    }

    private func effect(_ node: UInt32) -> StaticString {
        switch reader.kind(node) {
        case .tryExpr: reader.has(node, NodeFlag.optionalTry) ? "try?" : reader.has(node, NodeFlag.forcedTry) ? "try!" : "try"
        case .awaitExpr: "await"
        case .unsafeExpr: "unsafe"
        case .consumeExpr: "consume"
        case .copyExpr: "copy"
        case .borrowExpr: "borrow"
        case .eachExpr: "each"
        default: "repeat"
        }
    }

    /// In the tree `try` spans all that stands to its right; the compiler's list has it on the operand behind it.
    private func isSequence(_ node: UInt32) -> Bool {
        switch reader.kind(node) {
        case .sequenceExpr: true
        case .tryExpr, .awaitExpr, .unsafeExpr: reader.children(node).first.map(isSequence) ?? false
        default: false
        }
    }

    private mutating func elements(_ node: UInt32, _ effects: [UInt32], _ depth: Int) {
        guard isSequence(node) else {
            for (index, effect) in effects.enumerated() { out.line(depth + index, self.effect(effect)) }
            self.node(node, depth + effects.count)
            return
        }
        let children = reader.children(node)
        guard reader.kind(node) == .sequenceExpr else {
            if let child = children.first { elements(child, effects + [node], depth) }
            return
        }
        for (index, child) in children.enumerated() { elements(child, index == 0 ? effects : [], depth) }
    }

    private mutating func member(_ node: UInt32, _ depth: Int) {
        if reader.has(node, NodeFlag.implicitBase) {
            text(depth, "member", name(of: node))
            return
        }
        let children = reader.children(node)
        if let base = children.first, reader.kind(base) == .postfixIfConfigBase { return }
        text(depth, "dot", name(of: node))
        nodes(children, depth + 1)
    }

    private mutating func call(_ node: UInt32, _ depth: Int, _ word: StaticString) {
        let children = reader.children(node)
        let arguments = children.filter { reader.kind($0) == .argument }
        out.open(depth, word)
        labels(arguments)
        out.close()
        nodes(children.filter { reader.kind($0) != .argument }, depth + 1)
        nodes(arguments.flatMap(reader.children), depth + 1)
    }

    private mutating func labels(_ arguments: [UInt32]) {
        if arguments.isEmpty { out.word("-") } else { out.text(reader.labels(arguments)) }
    }

    private func number(_ node: UInt32) -> [UInt8] {
        reader.text(ofToken: reader.node(node).token).filter { $0 != UInt8(ascii: "_") }
    }

    private mutating func prefix(_ node: UInt32, _ depth: Int) {
        let children = reader.children(node)
        let sign = reader.text(ofToken: reader.node(node).token)
        if sign.elementsEqual("-".utf8), let child = children.first,
            reader.kind(child) == .integerLiteral || reader.kind(child) == .floatLiteral {
            text(depth, "number", sign + number(child))
            return
        }
        text(depth, "prefix", sign)
        nodes(children, depth + 1)
    }

    private mutating func string(_ node: UInt32, _ depth: Int) {
        let interpolations = reader.children(node).filter { reader.kind($0) == .interpolation }
        out.line(depth, interpolations.isEmpty ? "string" : "interpolated")
        for interpolation in interpolations {
            let arguments = reader.children(interpolation)
            out.open(depth + 1, "interpolation")
            labels(arguments)
            out.close()
            nodes(arguments.flatMap(reader.children), depth + 2)
        }
    }

    private mutating func tuple(_ node: UInt32, _ depth: Int) {
        let arguments = reader.children(node)
        if arguments.count == 1, !reader.has(arguments[0], NodeFlag.hasLabel), !isExpansion(arguments[0]) {
            out.line(depth, "paren")
        } else {
            out.open(depth, "tuple")
            labels(arguments)
            out.close()
        }
        nodes(arguments.flatMap(reader.children), depth + 1)
    }

    private func isExpansion(_ argument: UInt32) -> Bool {
        reader.children(argument).first.map { reader.kind($0) == .repeatExpr } ?? false
    }

    private mutating func closure(_ node: UInt32, _ depth: Int) {
        line(node, depth, "closure")
        if let signature = reader.child(node, .closureSignature) {
            if let list = reader.child(signature, .captureList) {
                for item in reader.children(list) where reader.kind(item) == .captureItem {
                    open(item, depth + 1, "capture", from: reader.principal(item))
                    out.text(name(reader.node(item).token))
                    out.close()
                    nodes(reader.children(item), depth + 2)
                }
            }
            for child in reader.children(signature) {
                if reader.kind(child) == .closureParameter {
                    out.open(depth + 1, "parameter")
                    out.word("_")
                    out.text(name(reader.node(child).token))
                    out.close()
                }
                guard reader.kind(child) == .parameters else { continue }
                for parameter in reader.children(child) { self.parameter(parameter, depth + 1, labelled: false) }
            }
        }
        items(node, depth + 1)
    }

    private mutating func macroExpansion(_ node: UInt32, _ depth: Int) {
        let name = name(reader.node(node).token)
        let arguments = reader.children(node).filter { reader.kind($0) == .argument }
        switch String(decoding: name, as: UTF8.self) {
        case "selector": out.line(depth, "selector")
        case "keyPath":
            out.line(depth, "objckeypath")
            return
        case "colorLiteral", "imageLiteral", "fileLiteral":
            out.open(depth, "object")
            labels(arguments)
            out.close()
        default:
            out.open(depth, "macro")
            out.text(name)
            labels(arguments)
            out.close()
        }
        nodes(arguments.flatMap(reader.children), depth + 1)
    }

    private mutating func specialize(_ node: UInt32, _ depth: Int) {
        out.open(depth, "specialize")
        if let list = reader.child(node, .genericArguments) {
            for type in reader.children(list) { out.text(TreeTypeText.text(of: type, in: reader)) }
        }
        out.close()
        nodes(reader.children(node).filter { reader.kind($0) != .genericArguments }, depth + 1)
    }

    private mutating func keyPath(_ node: UInt32, _ depth: Int) {
        out.line(depth, "keypath")
        for child in reader.children(node) { keyPathPart(child, depth + 1) }
    }

    /// The root's links and the components are one chain to the compiler.
    private mutating func keyPathPart(_ node: UInt32, _ depth: Int) {
        let children = reader.children(node)
        let token = reader.node(node).token
        switch reader.kind(node) {
        case .identifierType, .identifierExpr, .capitalSelfExpr, .selfExpr: text(depth, "part", name(of: node))
        case .memberType, .memberExpr:
            if let base = children.first { keyPathPart(base, depth) }
            text(depth, "part", name(of: node))
        case .optionalType, .optionalChain:
            if let base = children.first { keyPathPart(base, depth) }
            out.line(depth, "part ?")
        case .implicitlyUnwrappedType, .forceUnwrap:
            if let base = children.first { keyPathPart(base, depth) }
            out.line(depth, "part !")
        case .specializeExpr:
            if let base = children.first { keyPathPart(base, depth) }
        case .keyPathComponent:
            let isSubscript = reader.token(token) == .leftSquare
            let names = argumentNames(node)
            if !isSubscript { text(depth, "part", qualified(token) + reader.packed(names)) }
            guard isSubscript || isCalled(node, behind: names.upperBound) else { return }
            out.open(depth, isSubscript ? "part [" : "part (")
            labels(children)
            out.close()
            nodes(children.flatMap(reader.children), depth + 1)
        default: out.line(depth, "root")
        }
    }

    /// The tokens of `(a:b:)` behind the component's name; empty where there are none.
    private func argumentNames(_ component: UInt32) -> Range<UInt32> {
        let node = reader.node(component)
        var token = node.token + 1
        guard token < node.end, reader.token(token) == .leftParen else { return token..<token }
        token += 1
        while token + 1 < node.end, reader.token(token).isLabel, reader.token(token + 1) == .colon { token += 2 }
        let isList = token < node.end && reader.token(token) == .rightParen && token > node.token + 2
        return node.token + 1..<(isList ? token + 1 : node.token + 1)
    }

    private func isCalled(_ component: UInt32, behind token: UInt32) -> Bool {
        let end = reader.node(component).end
        return token < end && reader.token(end - 1) == .rightParen
    }
}
