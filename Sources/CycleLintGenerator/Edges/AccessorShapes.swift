/// Properties that are reached through accessors.
extension Draft {
    func wrapperSlot(of owner: ClassDraft, _ value: ValueType) -> Slot {
        let name = propertyName(value)
        if chance(50) {
            needs("Stored", [Piece("@propertyWrapper struct Stored<Value> {", [Piece("var wrappedValue: Value")])])
            owner.properties.append(Piece("@Stored var \(name): \(value.inner)? = nil"))
        } else {
            needs("Tracked", [Piece("@propertyWrapper struct Tracked<Value> {", [
                Piece("private var storage: Value"),
                Piece("private(set) var changes = 0"),
                Piece("init(wrappedValue: Value) {", [Piece("storage = wrappedValue")]),
                Piece("var wrappedValue: Value {", [
                    Piece("get { storage }"), Piece("set {", [Piece("storage = newValue"), Piece("changes += 1")]),
                ]),
            ])])
            owner.properties.append(Piece("@Tracked var \(name): \(value.inner)?"))
        }
        return Slot(optional: name, value)
    }

    /// A computed property that hands on to a stored one, of the object itself or of an object that it owns.
    func forwardingSlot(of owner: ClassDraft, _ value: ValueType) -> Slot {
        let name = propertyName(value), stored = propertyName(value)
        var path = stored
        if chance(50) {
            let part = words.type()
            declarations.append(Piece("final class \(part) {", [Piece("var \(stored): \(value.inner)?")]))
            let property = words.objectProperty()
            owner.properties.append(Piece("let \(property) = \(part)()"))
            path = "\(property).\(stored)"
        } else {
            owner.properties.append(Piece("private var \(stored): \(value.inner)?"))
        }
        owner.properties.append(Piece("var \(name): \(value.inner)? {", [Piece("get { \(path) }"), Piece("set { \(path) = newValue }")]))
        return Slot(optional: name, value)
    }

    func dynamicMemberSlot(of owner: ClassDraft, _ value: ValueType) -> Slot {
        owner.hasDynamicMember = true
        owner.attribute = "@dynamicMemberLookup"
        let table = propertyName(value)
        owner.properties.append(Piece("private var \(table): [String: \(value.text)] = [:]"))
        owner.methods.append(Piece("subscript(dynamicMember name: String) -> \(value.inner)? {", [
            Piece("get { \(table)[name] }"), Piece("set { \(table)[name] = newValue }"),
        ]))
        let member = words.unique("preferred")
        return Slot(
            store: { [$1.between("\($0.text).\(member) = ", "").piece] },
            clear: { [Piece("\($0.text).\(member) = nil")] },
            use: { [Piece(value.use("\($0.text).\(member)?"))] })
    }
}
