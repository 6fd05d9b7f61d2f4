/// Properties that hold objects only, strongly.
extension Draft {
    func objectShapes(of owner: ClassDraft, _ object: ClassDraft) -> [Way<Slot>] {
        [
            Way(.set) { self.setSlot(of: owner, object) },
            Way(.dictionaryKey) { self.keySlot(of: owner, object) },
            Way(.existential, weight: 2) { self.existentialSlot(of: owner, object) },
            Way(.anyObject) { self.erasedSlot(of: owner, object, type: "AnyObject") },
            Way(.anyHashable) { [self] in
                makeHashable(object)
                return erasedSlot(of: owner, object, type: "AnyHashable")
            },
            Way(.genericParameter) { self.genericParameterSlot(of: owner, object) },
        ]
    }

    func makeHashable(_ type: ClassDraft) {
        guard ![type, type.base].contains(where: { $0?.conformances.contains("Hashable") == true }) else { return }
        let type = type.base ?? type
        type.conformances.append("Hashable")
        type.methods += [
            Piece("static func == (left: \(type.name), right: \(type.name)) -> Bool {", [Piece("left === right")]),
            Piece("func hash(into hasher: inout Hasher) {", [Piece("hasher.combine(ObjectIdentifier(self))")]),
        ]
    }

    private func setSlot(of owner: ClassDraft, _ object: ClassDraft) -> Slot {
        makeHashable(object)
        let name = words.objectProperty(), element = words.local()
        owner.properties.append(Piece("var \(name): Set<\(object.name)> = []"))
        return Slot(
            store: { [$1.between("\($0.prefix)\(name).insert(", ")").piece] },
            clear: { [Piece("\($0.prefix)\(name).removeAll()")] },
            use: { [Piece("for \(element) in \($0.prefix)\(name) {", [Piece("\(element).\(object.counter) += 1")])] })
    }

    private func keySlot(of owner: ClassDraft, _ object: ClassDraft) -> Slot {
        makeHashable(object)
        let name = words.objectProperty(), element = words.local()
        owner.properties.append(Piece("var \(name): [\(object.name): Int] = [:]"))
        return Slot(
            store: { [$1.between("\($0.prefix)\(name)[", "] = 1").piece] },
            clear: { [Piece("\($0.prefix)\(name) = [:]")] },
            use: { [Piece("for \(element) in \($0.prefix)\(name).keys {", [Piece("\(element).\(object.counter) += 1")])] })
    }

    /// A protocol that the class conforms to, and a method of it.
    func conformance(of object: ClassDraft) -> String {
        let name = words.protocolName()
        let method = object.method(.action)
        declarations.append(Piece("protocol \(name): AnyObject {", [Piece("func \(method)()")]))
        object.conformances.append(name)
        return name
    }

    private func existentialSlot(of owner: ClassDraft, _ object: ClassDraft) -> Slot {
        let name = words.objectProperty(), type = conformance(of: object), method = object.method(.action)
        let value = ValueType(text: "any \(type)", use: { "\($0).\(method)()" })
        if chance(40) {
            let element = words.local()
            owner.properties.append(Piece("var \(name): [any \(type)] = []"))
            return Slot(
                store: { [$1.between("\($0.prefix)\(name).append(", ")").piece] },
                clear: { [Piece("\($0.prefix)\(name).removeAll()")] },
                use: { [Piece("for \(element) in \($0.prefix)\(name) {", [Piece(value.use(element))])] })
        }
        owner.properties.append(Piece(chance(50) ? "var \(name): (any \(type))?" : "var \(name): \(type)?"))
        return Slot(optional: name, value)
    }

    private func erasedSlot(of owner: ClassDraft, _ object: ClassDraft, type: String) -> Slot {
        let name = words.objectProperty()
        owner.properties.append(Piece("var \(name): \(type)?"))
        var slot = Slot(optional: name, .object(object), hasKeyPath: false)
        slot.path = nil
        slot.use = { [Piece("(\($0.prefix)\(name) as? \(object.name))?.\(object.counter) += 1")] }
        return slot
    }

    private func genericParameterSlot(of owner: ClassDraft, _ object: ClassDraft) -> Slot {
        let type = conformance(of: object), binder = words.unique("\(type)Binder"), method = object.method(.action)
        declarations.append(Piece("final class \(binder)<Target: \(type)> {", [
            Piece("let target: Target"),
            Piece("init(target: Target) {", [Piece("self.target = target")]),
            Piece("func apply() {", [Piece("target.\(method)()")]),
        ]))
        let name = words.objectProperty()
        owner.properties.append(Piece("var \(name): \(binder)<\(object.name)>?"))
        return Slot(
            store: { [$1.between("\($0.prefix)\(name) = \(binder)(target: ", ")").piece] },
            clear: { [Piece("\($0.prefix)\(name) = nil")] },
            use: { [Piece("\($0.prefix)\(name)?.apply()")] })
    }
}
