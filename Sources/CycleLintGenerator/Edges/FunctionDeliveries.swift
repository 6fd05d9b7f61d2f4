/// Ways of a value into a slot through functions that are no members of the owner, and through accessors of it.
extension Draft {
    func functionDeliveries(_ delivery: Delivery, _ depth: Int) -> [Way<Void>] {
        let type = delivery.type, owner = delivery.owner, scene = delivery.scene
        return [
            Way(.freeFunction, weight: 2) { [self] in
                let name = words.unique("install"), parameter = words.local(), place = owner.type.variableName
                let body = stored(delivery, parameter: parameter, owner: place, depth: depth)
                declarations.append(Piece("func \(name)(_ \(parameter): \(type.parameter), on \(place): \(owner.type.name)) {", body))
                scene.add(delivery.value.between("\(name)(", ", on: \(owner.text))").piece)
            },
            Way(.customOperator) { [self] in
                guard let symbol = newOperator(owner.type, type) else { return delivery.store() }
                let parameter = words.local(), place = owner.type.variableName
                let body = stored(delivery, parameter: parameter, owner: place, depth: depth)
                declarations.append(Piece("func \(symbol) (\(place): \(owner.type.name), \(parameter): \(type.parameter)) {", body))
                scene.add(delivery.value.between("let \(parameter): \(type.text) = ", "").piece)
                scene.add("\(owner.text) \(symbol) \(parameter)")
            },
            Way(.staticMethod) { [self] in
                let name = words.method(), parameter = words.local(), place = owner.type.variableName
                let body = stored(delivery, parameter: parameter, owner: place, depth: depth)
                owner.type.methods.append(Piece("static func \(name)(_ \(parameter): \(type.parameter), to \(place): \(owner.type.name)) {", body))
                scene.add(delivery.value.between("\(owner.type.name).\(name)(", ", to: \(owner.text))").piece)
            },
            Way(.initializerStores) { [self] in
                let name = words.unique("Registration"), parameter = words.local(), place = owner.type.variableName
                let body = stored(delivery, parameter: parameter, owner: place, depth: depth)
                declarations.append(Piece("\(chance(50) ? "struct" : "final class") \(name) {", [
                    Piece("init(on \(place): \(owner.type.name), _ \(parameter): \(type.parameter)) {", body),
                ]))
                scene.add(delivery.value.between("_ = \(name)(on: \(owner.text), ", ")").piece)
            },
            Way(.resultBuilder) { self.byBuilder(delivery, depth) },
            Way(.closureParameterStores) { [self] in
                needs("with", [Piece("func with<Value>(_ value: Value, _ change: (Value) -> Void) {", [Piece("change(value)")])])
                let parameter = words.local(), place = words.local()
                scene.add(delivery.value.between("let \(parameter): \(type.text) = ", "").piece)
                let body = stored(delivery, parameter: parameter, owner: place, depth: 2)
                scene.add(Piece("with(\(owner.text)) { \(place) in", body))
            },
            Way(.localFunctionStores) { [self] in
                let name = words.unique("keep"), parameter = words.local()
                let inner = scene.block
                deliver(Delivery(value: Expression(parameter), type: type, slot: delivery.slot, owner: owner.explicit, scene: inner), depth: max(depth + 1, 2))
                scene.add(Piece("func \(name)(_ \(parameter): \(type.parameter)) {", inner.pieces))
                scene.add(call(name, delivery))
            },
        ]
    }

    /// An operator that is not yet declared for these types.
    private func newOperator(_ left: ClassDraft, _ right: ValueType) -> String? {
        for symbol in ["<~", "<<~", "~>", "~>>", "<|", "|>"] where operatorTypes.insert("\(symbol) \(left.name) \(right.text)").inserted {
            operators.insert(symbol)
            return symbol
        }
        return nil
    }

    func memberDeliveries(_ delivery: Delivery, _ depth: Int) -> [Way<Void>] {
        let type = delivery.type, owner = delivery.owner, scene = delivery.scene
        var ways: [Way<Void>] = [
            Way(.computedSetter) { [self] in
                let name = propertyName(type)
                let body = stored(delivery, parameter: "newValue", depth: depth)
                owner.type.methods.append(Piece("var \(name): \(type.inner)? {", [
                    Piece("get { nil }"), Piece("set {", [Piece("guard let newValue else { return }")] + body),
                ]))
                scene.add(delivery.value.between("\(owner.prefix)\(name) = ", "").piece)
            },
            Way(.subscriptSetter) { [self] in
                let label = words.method()
                let body = stored(delivery, parameter: "newValue", depth: depth)
                owner.type.methods.append(Piece("subscript(\(label) name: String) -> \(type.inner)? {", [
                    Piece("get { nil }"), Piece("set {", [Piece("guard let newValue else { return }")] + body),
                ]))
                scene.add(delivery.value.between("\(owner.text)[\(label): \"main\"] = ", "").piece)
            },
        ]
        if scene.isInitializer, owner.isSelf { return ways }
        ways.append(
            Way(.observerStores) { [self] in
                let name = propertyName(type), place = words.local()
                let body = stored(delivery, parameter: place, depth: depth)
                owner.type.properties.append(Piece("var \(name): \(type.inner)? {", [
                    Piece("didSet {", [Piece("guard let \(place) = \(name) else { return }")] + body + [Piece("\(name) = nil")]),
                ]))
                scene.add(delivery.value.between("\(owner.prefix)\(name) = ", "").piece)
            })
        return ways
    }

    func pathDeliveries(_ delivery: Delivery) -> [Way<Void>] {
        guard let path = delivery.slot.path else { return [] }
        let type = delivery.type, owner = delivery.owner, scene = delivery.scene
        var ways: [Way<Void>] = [
            Way(.inoutHelper) { [self] in
                needs("assign", [Piece("func assign<Value>(_ value: Value, to place: inout Value?) {", [Piece("place = value")])])
                scene.add(delivery.value.between("assign(", ", to: &\(owner.prefix)\(path))").piece)
            },
            Way(.optionalAppend) { [self] in
                needs("replace", [Piece("extension Optional {", [
                    Piece("mutating func replace(with value: Wrapped) {", [Piece("self = .some(value)")]),
                ])])
                scene.add(delivery.value.between("\(owner.prefix)\(path).replace(with: ", ")").piece)
            },
        ]
        guard delivery.slot.hasKeyPath else { return ways }
        ways += [
            Way(.keyPathStore, weight: 2) {
                scene.add(delivery.value.between("\(owner.text)[keyPath: \\\(owner.type.name).\(path)] = ", "").piece)
            },
            Way(.genericKeyPathStore) { [self] in
                needs("put", [Piece("func put<Root: AnyObject, Value>(_ value: Value, at path: ReferenceWritableKeyPath<Root, Value?>, of root: Root) {", [
                    Piece("root[keyPath: path] = value"),
                ])])
                let local = words.local()
                scene.add(delivery.value.between("let \(local): \(type.text) = ", "").piece)
                scene.add("put(\(local), at: \\.\(path), of: \(owner.text))")
            },
        ]
        return ways
    }

    private func byBuilder(_ delivery: Delivery, _ depth: Int) {
        needs("ListBuilder", [Piece("@resultBuilder enum ListBuilder<Element> {", [
            Piece("static func buildBlock(_ elements: Element...) -> [Element] {", [Piece("elements")]),
        ])])
        let owner = delivery.owner, name = words.method(), element = words.local()
        let body = stored(delivery, parameter: element, depth: depth)
        owner.type.methods.append(Piece("func \(name)(@ListBuilder<\(delivery.type.text)> _ content: () -> [\(delivery.type.text)]) {", [
            Piece("for \(element) in content() {", body),
        ]))
        let local = words.local()
        delivery.scene.add(delivery.value.between("let \(local): \(delivery.type.text) = ", "").piece)
        delivery.scene.add(Piece("\(owner.prefix)\(name) {", [Piece(local)]))
    }
}
