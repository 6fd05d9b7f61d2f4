/// Where a class keeps a value: how code puts one in, uses it and takes it out. The owner is any object of the class.
struct Slot {
    var store: (_ owner: Reference, _ value: Expression) -> [Piece]
    var clear: (_ owner: Reference) -> [Piece]
    var use: (_ owner: Reference) -> [Piece]
    /// A member (or members with dots) of optional type, which can be passed `inout`.
    var path: String?
    /// The path may be written as a key path.
    var hasKeyPath = false
}

extension Slot {
    /// A slot which is an optional at a path of members.
    init(optional path: String, _ value: ValueType, hasKeyPath: Bool = true) {
        store = { [$1.between($0.prefix + path + " = ", "").piece] }
        clear = { [Piece($0.prefix + path + " = nil")] }
        use = { [Piece(value.use($0.prefix + path + "?"))] }
        self.path = path
        self.hasKeyPath = hasKeyPath
    }

    /// A slot which is a value that is never nil, replaced by `empty` when it is to let go.
    init(path: String, _ value: ValueType, empty: String, wrap: @escaping (Expression) -> Expression = { $0 }) {
        store = { [wrap($1).between($0.prefix + path + " = ", "").piece] }
        clear = { [Piece($0.prefix + path + " = " + empty)] }
        use = { [Piece(value.use($0.prefix + path))] }
    }
}

extension Draft {
    func propertyName(_ value: ValueType) -> String {
        value.signature == nil ? words.objectProperty() : words.closureProperty()
    }

    /// A property of `owner` that keeps values of this type.
    func strongSlot(of owner: ClassDraft, _ value: ValueType) -> Slot {
        // A single place that lives for ever holds one object at most, which is no leak that grows.
        if owner.isRoot { return choose(collectionShapes(of: owner, value)) }
        var ways: [Way<Slot>] = [
            Way(.optionalProperty, weight: 12) { [self] in
                let name = propertyName(value)
                owner.properties.append(Piece("var \(name): \(value.inner)?"))
                return Slot(optional: name, value)
            },
            Way(.implicitlyUnwrapped) { [self] in
                let name = propertyName(value)
                owner.properties.append(Piece("var \(name): \(value.inner)!"))
                return Slot(optional: name, value)
            },
            Way(.tupleProperty) { self.tupleSlot(of: owner, value) },
        ]
        ways += collectionShapes(of: owner, value) + declaredShapes(of: owner, value) + inheritedShapes(of: owner, value)
        if let object = value.object { ways += objectShapes(of: owner, object) }
        if let signature = value.signature { ways += closureShapes(of: owner, signature) }
        return choose(ways)
    }

    private func tupleSlot(of owner: ClassDraft, _ value: ValueType) -> Slot {
        let name = propertyName(value)
        owner.properties.append(Piece("var \(name): (value: \(value.inner)?, tag: Int) = (nil, 0)"))
        var slot = Slot(optional: "\(name).value", value, hasKeyPath: false)
        if chance(50) { slot.store = { [$1.between("\($0.prefix)\(name) = (", ", 1)").piece] } }
        return slot
    }
}
