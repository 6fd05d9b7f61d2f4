import CycleLintFrontEnd

extension TreeOutline {
    mutating func declaration(_ node: UInt32, _ depth: Int) -> Bool {
        switch reader.kind(node) {
        case .importDecl: importDeclaration(node, depth)
        case .classDecl: named(node, depth, "class")
        case .structDecl: named(node, depth, "struct")
        case .enumDecl: named(node, depth, "enum")
        case .actorDecl: named(node, depth, "actor")
        case .protocolDecl: named(node, depth, "protocol")
        case .extensionDecl: extensionDeclaration(node, depth)
        case .funcDecl: function(node, depth, "func", name(reader.node(node).token))
        case .initDecl: function(node, depth, "init", Array("init".utf8))
        case .deinitDecl: function(node, depth, "deinit", Array("deinit".utf8))
        case .macroDecl: function(node, depth, "macro", name(reader.node(node).token))
        case .subscriptDecl: subscriptDeclaration(node, depth)
        case .typealiasDecl: named(node, depth, "typealias")
        case .associatedtypeDecl: named(node, depth, "associatedtype")
        case .operatorDecl: named(node, depth, "operator")
        case .precedenceGroupDecl: named(node, depth, "precedencegroup")
        case .enumCaseDecl: enumCase(node, depth)
        case .varDecl: variables(node, depth)
        default: return false
        }
        return true
    }

    /// Offset of `static` or `class` where functions, subscripts and variables have it, otherwise of the keyword.
    private func start(_ node: UInt32) -> Int {
        if [.funcDecl, .subscriptDecl, .varDecl].contains(reader.kind(node)) {
            for modifier in reader.children(node) where reader.kind(modifier) == .modifier {
                let kind = reader.token(reader.node(modifier).token)
                if kind == .static || kind == .class { return reader.principal(modifier) }
            }
        }
        return reader.offset(ofToken: reader.keyword(node))
    }

    private mutating func importDeclaration(_ node: UInt32, _ depth: Int) {
        open(node, depth, "import", from: start(node))
        for token in reader.node(node).token..<max(reader.node(node).token, reader.node(node).end)
        where reader.token(token) != .period && reader.token(token) != .colonColon {
            out.text(name(token))
        }
        out.close()
    }

    private mutating func named(_ node: UInt32, _ depth: Int, _ word: StaticString) {
        open(node, depth, word, from: start(node))
        out.text(name(reader.node(node).token))
        out.close()
        header(node, depth + 1)
        for child in reader.children(node) {
            if reader.kind(child) == .memberBlock { items(child, depth + 1) }
            if reader.kind(node) == .typealiasDecl, TreeTypeText.isType(reader.kind(child)) { typeLine(child, depth + 1) }
        }
    }

    private mutating func extensionDeclaration(_ node: UInt32, _ depth: Int) {
        open(node, depth, "extension", from: start(node))
        let type = reader.children(node).first { TreeTypeText.isType(reader.kind($0)) }
        out.text(type.map { reader.packed($0, skippingModules: true).filter { $0 > 0x20 && $0 != UInt8(ascii: "`") } } ?? [])
        out.close()
        header(node, depth + 1)
        if let members = reader.child(node, .memberBlock) { items(members, depth + 1) }
    }

    /// Generic parameters, how many types are inherited, and requirements. Protocols show no generic parameters in the
    /// dump, associated types no inheritance.
    private mutating func header(_ node: UInt32, _ depth: Int) {
        let kind = reader.kind(node)
        if kind != .protocolDecl, let list = reader.child(node, .genericParameters) {
            for parameter in reader.children(list) where reader.kind(parameter) == .genericParameter {
                open(parameter, depth, "generic", from: genericStart(parameter))
                out.text(name(reader.node(parameter).token))
                out.close()
            }
        }
        if kind != .associatedtypeDecl, let clause = reader.child(node, .inheritanceClause) {
            out.open(depth, "inherits")
            out.number(reader.children(clause).count)
            out.close()
        }
        guard let clause = reader.child(node, .whereClause) else { return }
        for requirement in reader.children(clause) where reader.kind(requirement) == .requirement {
            out.open(depth, "requirement")
            out.word(reader.has(requirement, NodeFlag.sameType) ? "==" : ":")
            for type in reader.children(requirement) {
                // The dump leaves out `repeat`, which is the requirement's.
                let isPack = reader.kind(type) == .packExpansionType
                out.text(TreeTypeText.text(of: isPack ? reader.children(type)[0] : type, in: reader))
            }
            out.close()
        }
    }

    private func genericStart(_ parameter: UInt32) -> Int {
        let attributes = reader.children(parameter).filter { reader.kind($0) == .attribute }
        return attributes.last.map { reader.offset(ofToken: reader.node($0).end) } ?? reader.start(parameter)
    }

    private mutating func typeLine(_ type: UInt32, _ depth: Int) {
        out.open(depth, "type")
        out.text(TreeTypeText.text(of: type, in: reader))
        out.close()
    }

    private mutating func function(_ node: UInt32, _ depth: Int, _ word: StaticString, _ name: [UInt8]) {
        open(node, depth, word, from: start(node))
        out.text(name)
        if reader.kind(node) == .initDecl,
            reader.has(node, NodeFlag.failable) || reader.has(node, NodeFlag.implicitlyUnwrapped) {
            out.word("failable")
        }
        out.close()
        header(node, depth + 1)
        let isOperator = reader.kind(node) == .funcDecl && !reader.token(reader.node(node).token).isLabel
        if let parameters = reader.child(node, .parameters) {
            self.parameters(parameters, depth + 1, labelled: !isOperator)
        }
        if let clause = reader.child(node, .throwsClause), let type = reader.children(clause).first {
            out.open(depth + 1, "throws")
            out.text(TreeTypeText.text(of: type, in: reader))
            out.close()
        }
        if let clause = reader.child(node, .returnClause), let type = reader.children(clause).first { typeLine(type, depth + 1) }
        if let value = reader.child(node, .initializer) { nodes(reader.children(value), depth + 1) }
        if let body = reader.child(node, .codeBlock) { brace(body, depth + 1) }
    }

    /// `labelled`: a single name is its own label (not so in subscripts and operators). `defaults`: the dump has default values
    /// (not so for subscripts).
    private mutating func parameters(_ list: UInt32, _ depth: Int, labelled: Bool, defaults: Bool = true) {
        line(list, depth, "parameters")
        for parameter in reader.children(list) where reader.kind(parameter) == .parameter {
            self.parameter(parameter, depth + 1, labelled: labelled)
            if defaults, let value = reader.child(parameter, .initializer) { nodes(reader.children(value), depth + 2) }
        }
    }

    mutating func parameter(_ parameter: UInt32, _ depth: Int, labelled: Bool) {
        let token = reader.node(parameter).token
        let name = reader.has(parameter, NodeFlag.unnamed) ? [UInt8(ascii: "_")] : self.name(token)
        var label = [UInt8(ascii: "_")]
        if reader.has(parameter, NodeFlag.hasLabel) {
            label = self.name(token - 1)
        } else if labelled {
            label = name
        }
        out.open(depth, "parameter")
        out.text(label)
        out.text(name)
        out.close()
    }

    private mutating func subscriptDeclaration(_ node: UInt32, _ depth: Int) {
        line(node, depth, "subscript", from: start(node))
        header(node, depth + 1)
        let block = reader.child(node, .accessorBlock)
        if let parameters = reader.child(node, .parameters), block != nil {
            self.parameters(parameters, depth + 1, labelled: false, defaults: false)
        }
        if let clause = reader.child(node, .returnClause), let type = reader.children(clause).first { typeLine(type, depth + 1) }
        if let block { accessors(block, depth + 1) }
    }

    private mutating func enumCase(_ node: UInt32, _ depth: Int) {
        line(node, depth, "case", from: start(node))
        for element in reader.children(node) where reader.kind(element) == .enumCaseElement {
            open(element, depth + 1, "element", from: reader.start(element))
            out.text(name(reader.node(element).token))
            out.close()
            if let parameters = reader.child(element, .parameters) { self.parameters(parameters, depth + 2, labelled: true) }
        }
    }

    private mutating func variables(_ node: UInt32, _ depth: Int) {
        line(node, depth, "var", from: start(node))
        let bindings = reader.children(node).filter { reader.kind($0) == .binding }
        for binding in bindings {
            out.line(depth + 1, "binding")
            if let pattern = reader.children(binding).first { self.node(pattern, depth + 2) }
            if let value = reader.child(binding, .initializer) { nodes(reader.children(value), depth + 2) }
        }
        for binding in bindings {
            guard let pattern = reader.children(binding).first else { continue }
            var names: [UInt32] = []
            namesBound(by: pattern, into: &names)
            for (index, name) in names.enumerated() {
                variable(name, of: node, depth)
                if index == 0, let block = reader.child(binding, .accessorBlock) { accessors(block, depth + 1) }
            }
        }
    }

    private mutating func variable(_ name: UInt32, of declaration: UInt32, _ depth: Int) {
        let offset = reader.principal(name)
        out.open(depth, "variable")
        out.number(offset)
        out.number(offset)
        out.text(self.name(reader.node(name).token))
        if reader.token(reader.node(declaration).token) == .let { out.word("let") }
        for modifier in reader.children(declaration) where reader.kind(modifier) == .modifier {
            let kind = reader.token(reader.node(modifier).token)
            if kind == .weak || kind == .unowned {
                let text = reader.packed(modifier)
                out.text(text.elementsEqual("unowned(safe)".utf8) ? Array("unowned".utf8) : text)
            }
        }
        out.close()
    }

    private func namesBound(by pattern: UInt32, into names: inout [UInt32]) {
        if reader.kind(pattern) == .identifierPattern { names.append(pattern) }
        for child in reader.children(pattern) { namesBound(by: child, into: &names) }
    }

    private mutating func accessors(_ block: UInt32, _ depth: Int) {
        if let body = reader.child(block, .codeBlock) {
            line(block, depth, "accessor")
            line(block, depth + 1, "brace")
            items(body, depth + 2)
            return
        }
        for accessor in reader.children(block) where reader.kind(accessor) == .accessor {
            line(accessor, depth, "accessor", from: reader.principal(accessor))
            if let body = reader.child(accessor, .codeBlock) { brace(body, depth + 1) }
        }
    }
}
