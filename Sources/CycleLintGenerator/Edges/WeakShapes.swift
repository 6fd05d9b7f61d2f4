/// Properties that know an object and do not keep it.
extension Draft {
    func weakSlot(of owner: ClassDraft, _ object: ClassDraft) -> Slot {
        choose([
            Way(.weakProperty, weight: 6) { self.qualifiedSlot(of: owner, object, "weak var") },
            Way(.unownedProperty, weight: 2) { self.qualifiedSlot(of: owner, object, "unowned var") },
            Way(.unownedUnsafe, weight: 2) { self.qualifiedSlot(of: owner, object, "unowned(unsafe) var") },
            Way(.weakExistential, weight: 2) { [self] in
                let name = words.objectProperty(), type = conformance(of: object), method = object.method(.action)
                owner.properties.append(Piece("weak var \(name): (any \(type))?"))
                return Slot(optional: name, ValueType(text: "any \(type)", use: { "\($0).\(method)()" }), hasKeyPath: false)
            },
            Way(.weakBox, weight: 2) { self.weakBoxSlot(of: owner, object) },
            Way(.weakInStruct, weight: 2) { self.weakStructSlot(of: owner, object) },
            Way(.unmanaged, weight: 2) { self.unmanagedSlot(of: owner, object) },
            Way(.metatype, weight: 2) { self.metatypeSlot(of: owner, object) },
            Way(.identifierOnly, weight: 2) { self.identifierSlot(of: owner, object) },
        ])
    }

    private func qualifiedSlot(of owner: ClassDraft, _ object: ClassDraft, _ qualifier: String) -> Slot {
        let name = words.objectProperty()
        owner.properties.append(Piece("\(qualifier) \(name): \(object.name)?"))
        var slot = Slot(optional: name, .object(object))
        slot.path = nil
        return slot
    }

    private func weakBoxSlot(of owner: ClassDraft, _ object: ClassDraft) -> Slot {
        let isClass = chance(40)
        let box = isClass ? "WeakBox" : "Weak"
        needs(box, [Piece("\(isClass ? "final class" : "struct") \(box)<Value: AnyObject> {", [
            Piece("weak var value: Value?"), Piece("init(_ value: Value) {", [Piece("self.value = value")]),
        ])])
        let name = words.objectProperty(), element = words.local()
        owner.properties.append(Piece("var \(name): [\(box)<\(object.name)>] = []"))
        return Slot(
            store: { [$1.between("\($0.prefix)\(name).append(\(box)(", "))").piece] },
            clear: { [Piece("\($0.prefix)\(name).removeAll()")] },
            use: { [Piece("for \(element) in \($0.prefix)\(name) {", [Piece("\(element).value?.\(object.counter) += 1")])] })
    }

    private func weakStructSlot(of owner: ClassDraft, _ object: ClassDraft) -> Slot {
        let name = words.unique("environment"), field = words.objectProperty(), type = words.unique("\(owner.name)Environment")
        declarations.append(Piece("struct \(type) {", [Piece("weak var \(field): \(object.name)?"), Piece("var depth = 0")]))
        owner.properties.append(Piece("var \(name) = \(type)()"))
        var slot = Slot(optional: "\(name).\(field)", .object(object))
        slot.path = nil
        return slot
    }

    private func unmanagedSlot(of owner: ClassDraft, _ object: ClassDraft) -> Slot {
        let name = words.objectProperty()
        owner.properties.append(Piece("var \(name): Unmanaged<\(object.name)>?"))
        return Slot(
            store: { [$1.between("\($0.prefix)\(name) = Unmanaged.passUnretained(", ")").piece] },
            clear: { [Piece("\($0.prefix)\(name) = nil")] },
            use: { [Piece("\($0.prefix)\(name)?.takeUnretainedValue().\(object.counter) += 1")] })
    }

    private func metatypeSlot(of owner: ClassDraft, _ object: ClassDraft) -> Slot {
        let name = words.objectProperty()
        owner.properties.append(Piece("var \(name): \(object.name).Type?"))
        return Slot(
            store: { [$1.between("\($0.prefix)\(name) = type(of: ", ")").piece] },
            clear: { [Piece("\($0.prefix)\(name) = nil")] },
            use: { [Piece("_ = \($0.prefix)\(name)")] })
    }

    private func identifierSlot(of owner: ClassDraft, _ object: ClassDraft) -> Slot {
        let name = words.objectProperty()
        owner.properties.append(Piece("var \(name): Set<ObjectIdentifier> = []"))
        return Slot(
            store: { [$1.between("\($0.prefix)\(name).insert(ObjectIdentifier(", "))").piece] },
            clear: { [Piece("\($0.prefix)\(name).removeAll()")] },
            use: { [Piece("_ = \($0.prefix)\(name).count")] })
    }
}
