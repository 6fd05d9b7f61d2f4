import CycleLintFrontEnd

/// Stores through key paths and dynamic members.
extension Body {
    /// The value of `[keyPath: path]`.
    func keyPathArgument(_ instruction: Instruction) -> UInt32? {
        guard let argument = arguments(instruction).first, globalName(argument.label) == wellKnown.keyPath else { return nil }
        return argument.value
    }

    func makeKeyPath(_ instruction: Instruction, at index: Int, _ frame: Frame) -> Value {
        let names = arguments(instruction).map { globalName($0.label) }
        let id = node(.keyPath, a: place(index, frame), type: TypeTable.unknown, site: site(instruction))
        guard id >= 0 else { return Value() }
        keyPaths[id] = names
        for component in arguments(instruction) where component.value != FileFacts.none {
            for target in value(component.value, frame).nodes { addEdge(id, target, field: EdgeField.content, site: site(instruction)) }
        }
        return Value(nodes: [id])
    }

    /// `base[keyPath: path] = value`.
    func store(_ value: Value, into base: Value, through path: Int32, isNothing: Bool, site: Site, _ frame: inout Frame) {
        guard let names = keyPaths[path], let last = names.last else {
            guard nodes[Int(path)].kind == .parameter else { return }
            // Whichever property it is.
            let term = program.term(base.type)
            if isNothing, term.kind == .nominal { for property in program.declarations[Int(term.declaration)].storedProperties { letGo(base, property, site: site) } }
            for from in base.nodes {
                if branchDepth == 0 { for index in edges.indices where edges[index].from == from && edges[index].field == EdgeField.keyPath && edges[index].path == path { edges[index].isBroken = true } }
                for to in value.nodes {
                    let before = edges.count
                    addEdge(from, to, field: EdgeField.keyPath, site: site)
                    if edges.count > before { edges[before].path = path }
                }
            }
            return
        }
        var holder = base
        for name in names.dropLast() {
            guard let hit = program.members(of: holder.type, named: name).first(where: { $0.member.kind == .property }) else { return }
            holder = readProperty(hit, base: holder, site: site, place: placeOfStore(site))
        }
        guard let hit = program.members(of: holder.type, named: last).first(where: { $0.member.kind == .property }) else { return }
        store(value, into: hit, base: holder, isNothing: isNothing, site: site, &frame)
    }

    /// An edge of a callee that its key path parameter names, now that the caller says which key path.
    func apply(keyPathEdge edge: HeapEdge, _ from: Int32, _ to: [Int32], paths: [Int32], site: Site) {
        var frame = Frame(function: function - program.functionBase[Int(file)], count: 0, expected: TypeTable.unknown)
        for path in paths {
            store(Value(nodes: Array(to.prefix(4)), type: to.first.map { nodes[Int($0)].type } ?? TypeTable.unknown), into: Value(nodes: [from], type: nodes[Int(from)].type), through: path, isNothing: false, site: site, &frame)
        }
    }

    /// `object.name = value` where the type has `subscript(dynamicMember:)` and no such member.
    func storeDynamicMember(_ value: Value, _ name: Int32, base: Value, isNothing: Bool, site: Site, _ frame: inout Frame) -> Bool {
        let term = program.term(base.type)
        guard term.kind == .nominal, program.members(of: base.type, named: name).isEmpty else { return false }
        for hit in program.members(of: base.type, named: wellKnown.subscriptName) where hit.member.kind == .function {
            let fact = program.function(hit.member.id)
            let file = program.functionFile[Int(hit.member.id)]
            guard fact.parameters.count == 1, let accessors = program.accessors[hit.member.id], accessors.setter >= 0,
                program.globalName(file: file, program.files[Int(file)].parameters[Int(fact.parameters.start)].label) == wellKnown.dynamicMember
            else { continue }
            let id = node(.keyPath, a: -2 - name, type: TypeTable.unknown, site: site)
            if id >= 0 { keyPaths[id] = [name] }
            let count = Int32(program.function(accessors.setter).parameters.count)
            _ = invoke(accessors.setter, receiver: base, arguments: [0: Value(nodes: id < 0 ? [] : [id]), count - 1: value], site: site, place: placeOfStore(site))
            if isNothing { noteEmptied(count - 1, of: accessors.setter, receiver: base, site: site) }
            return true
        }
        return false
    }
}
