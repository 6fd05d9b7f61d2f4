/// Properties that hold many values.
extension Draft {
    func collectionShapes(of owner: ClassDraft, _ value: ValueType) -> [Way<Slot>] {
        [
            Way(.array, weight: 3) { self.arraySlot(of: owner, value, type: "[\(value.text)]") },
            Way(.contiguousArray) { self.arraySlot(of: owner, value, type: "ContiguousArray<\(value.text)>") },
            Way(.dictionary, weight: 2) { self.dictionarySlot(of: owner, value) },
            Way(.nestedCollections) { self.nestedSlot(of: owner, value) },
        ]
    }

    private func arraySlot(of owner: ClassDraft, _ value: ValueType, type: String) -> Slot {
        let name = propertyName(value), element = words.local()
        let isTyped = type.hasPrefix("[") && value.signature == nil && chance(40)
        owner.properties.append(Piece(isTyped ? "var \(name) = \(type)()" : "var \(name): \(type) = []"))
        if isTyped { uses(.inferredType) }
        let (before, after): (String, String) = choose([
            Way(.append, weight: 2) { (".append(", ")") },
            Way(.insert) { (".insert(", ", at: 0)") },
            Way(.plusEquals) { (" += [", "]") },
            Way(nil) { (" = [", "]") },
        ])
        let cleared = choose([
            Way(nil) { ".removeAll()" },
            Way(nil) { " = []" },
        ])
        return Slot(
            store: { [$1.between($0.prefix + name + before, after).piece] },
            clear: { [Piece($0.prefix + name + cleared)] },
            use: { [Piece("for \(element) in \($0.prefix)\(name) {", [Piece(value.use(element))])] })
    }

    private func dictionarySlot(of owner: ClassDraft, _ value: ValueType) -> Slot {
        let name = propertyName(value), element = words.local()
        owner.properties.append(Piece("var \(name): [String: \(value.text)] = [:]"))
        let (before, after): (String, String) = choose([
            Way(nil) { ("[\"main\"] = ", "") },
            Way(nil) { (".updateValue(", ", forKey: \"main\")") },
        ])
        let cleared = choose([
            Way(nil) { "[\"main\"] = nil" },
            Way(nil) { ".removeAll()" },
            Way(nil) { ".removeValue(forKey: \"main\")" },
        ])
        return Slot(
            store: { [$1.between($0.prefix + name + before, after).piece] },
            clear: { [Piece($0.prefix + name + cleared)] },
            use: { [Piece("for \(element) in \($0.prefix)\(name).values {", [Piece(value.use(element))])] })
    }

    private func nestedSlot(of owner: ClassDraft, _ value: ValueType) -> Slot {
        let name = propertyName(value), group = words.local(), element = words.local()
        owner.properties.append(Piece("var \(name): [String: [\(value.text)]] = [:]"))
        return Slot(
            store: { [$1.between($0.prefix + name + "[\"main\", default: []].append(", ")").piece] },
            clear: { [Piece($0.prefix + name + "[\"main\"] = nil")] },
            use: { owner in
                [Piece("for \(group) in \(owner.prefix)\(name).values {", [Piece("for \(element) in \(group) {", [Piece(value.use(element))])])]
            })
    }
}
