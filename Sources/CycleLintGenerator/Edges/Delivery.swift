/// The way of a value into a slot.
struct Delivery {
    let value: Expression
    let type: ValueType
    let slot: Slot
    let owner: Reference
    let scene: Scene

    /// Puts the value in here and now.
    func store() {
        scene.add(slot.store(owner, value).essential)
    }
}

extension Draft {
    func deliver(_ delivery: Delivery, depth: Int = 0) {
        var ways = [Way(.storedDirectly, weight: depth > 0 ? 12 : 14) { delivery.store() }]
        if depth < 3 {
            ways += methodDeliveries(delivery, depth) + functionDeliveries(delivery, depth) + memberDeliveries(delivery, depth)
            ways += pathDeliveries(delivery)
            if delivery.type.signature == .provider { ways.append(Way(.escapingAutoclosure, weight: 2) { self.byAutoclosure(delivery) }) }
        }
        if depth > 0 { uses(.helpersDeep) }
        choose(ways)
    }

    /// Statements that put a parameter into the slot, in a body of their own. `self` is the owner if no name is given.
    func stored(_ delivery: Delivery, parameter: String, owner: String? = nil, depth: Int) -> [Piece] {
        let scene = Scene()
        let reference = owner.map { Reference($0, delivery.owner.type) } ?? selfReference(delivery.owner.type)
        deliver(Delivery(value: Expression(parameter), type: delivery.type, slot: delivery.slot, owner: reference, scene: scene), depth: depth + 1)
        return scene.pieces
    }

    /// `self`, written or left out.
    func selfReference(_ type: ClassDraft) -> Reference {
        Reference("self", type, prefix: chance(40) ? "" : "self.")
    }

    /// A call with the value as its only argument.
    func call(_ callee: String, _ delivery: Delivery, label: String = "") -> Piece {
        if delivery.value.opening.hasPrefix("{"), delivery.value.closing == "}" || delivery.value.line?.hasSuffix("}") == true, chance(60) {
            return delivery.value.between(callee + " ", "").piece
        }
        return delivery.value.between("\(callee)(\(label.isEmpty ? "" : label + ": ")", ")").piece
    }

    private func methodDeliveries(_ delivery: Delivery, _ depth: Int) -> [Way<Void>] {
        let type = delivery.type, owner = delivery.owner, scene = delivery.scene
        /// Declares `func NAME(_ parameter: TYPE) { BODY }` and calls it.
        func method(_ parameterType: String, _ body: (String) -> [Piece], isExtension: Bool = false) -> String {
            let name = words.method(), parameter = words.local()
            let piece = Piece("func \(name)(_ \(parameter): \(parameterType)) {", body(parameter))
            if isExtension { owner.type.extensionMembers.append(piece) } else { owner.type.methods.append(piece) }
            return owner.prefix + name
        }
        var ways: [Way<Void>] = [
            Way(.helperMethod, weight: 5) { [self] in
                scene.add(call(method(type.parameter, { stored(delivery, parameter: $0, depth: depth) }), delivery))
            },
            Way(.extensionMethod) { [self] in
                scene.add(call(method(type.parameter, { stored(delivery, parameter: $0, depth: depth) }, isExtension: true), delivery))
            },
            Way(.optionalParameter) { [self] in
                scene.add(call(method("\(type.inner)?", { parameter in
                    [Piece("guard let \(parameter) else { return }")] + stored(delivery, parameter: parameter, depth: depth)
                }), delivery))
            },
            Way(.variadicParameter) { [self] in
                let element = words.local()
                let callee = method("\(type.inner)...", { [Piece("for \(element) in \($0) {", stored(delivery, parameter: element, depth: depth))] })
                scene.add(delivery.value.between("\(callee)(", ")").piece)
            },
            Way(.containerParameter) { [self] in
                let element = words.local()
                let callee = method("[\(type.text)]", { [Piece("for \(element) in \($0) {", stored(delivery, parameter: element, depth: depth))] })
                scene.add(delivery.value.between("\(callee)([", "])").piece)
            },
            Way(.tupleParameter) { [self] in
                let callee = method("(name: String, value: \(type.text))", { stored(delivery, parameter: "\($0).value", depth: depth) })
                scene.add(delivery.value.between("\(callee)((\"main\", ", "))").piece)
            },
            Way(.overrideStores) { self.byOverride(delivery, stores: true) },
            Way(.protocolExtensionMethod) { self.byProtocolExtension(delivery) },
        ]
        if !owner.type.hasCallAsFunction {
            ways.append(Way(.callAsFunction) { [self] in
                owner.type.hasCallAsFunction = true
                let parameter = words.local()
                owner.type.methods.append(Piece("func callAsFunction(_ \(parameter): \(type.parameter)) {", stored(delivery, parameter: parameter, depth: depth)))
                scene.add(call(owner.text, delivery))
            })
        }
        return ways
    }

    /// A class over the owner's declares the method; the owner's overrides it.
    func byOverride(_ delivery: Delivery, stores: Bool) {
        let owner = delivery.owner
        guard owner.type.base != nil || owner.type.superclass == nil && !owner.type.isBase else { return delivery.store() }
        let base = base(of: owner.type), name = words.method(), parameter = words.local()
        let storing = stored(delivery, parameter: parameter, depth: 2), idle = [Piece(delivery.type.use(parameter))]
        base.methods.append(Piece("func \(name)(_ \(parameter): \(delivery.type.parameter)) {", idle))
        owner.type.methods.append(Piece("override func \(name)(_ \(parameter): \(delivery.type.parameter)) {", stores ? storing : idle))
        delivery.scene.add(call(owner.prefix + name, delivery))
    }

    private func byProtocolExtension(_ delivery: Delivery) {
        guard let path = delivery.slot.path, delivery.slot.hasKeyPath, !path.contains(".") else { return delivery.store() }
        let name = words.protocolName(), method = words.method(), parameter = words.local()
        let property = "\(path): \(delivery.type.inner)?"
        // A protocol that the owner's property satisfies: the types have to agree, so an implicitly unwrapped one is left alone.
        guard delivery.owner.type.properties.contains(where: { $0.opening.hasPrefix("var \(property)") }) else { return delivery.store() }
        declarations.append(Piece("protocol \(name): AnyObject {", [Piece("var \(property) { get set }")]))
        declarations.append(Piece("extension \(name) {", [
            Piece("func \(method)(_ \(parameter): \(delivery.type.parameter)) {", [Piece("\(path) = \(parameter)")].essential),
        ]))
        delivery.owner.type.conformances.append(name)
        delivery.scene.add(call(delivery.owner.prefix + method, delivery))
    }

    private func byAutoclosure(_ delivery: Delivery) {
        let name = words.method(), parameter = words.local()
        delivery.owner.type.methods.append(Piece(
            "func \(name)(_ \(parameter): @autoclosure @escaping () -> Int) {", stored(delivery, parameter: parameter, depth: 2)))
        let local = words.local()
        delivery.scene.add(delivery.value.between("let \(local): () -> Int = ", "").piece)
        delivery.scene.add("\(delivery.owner.prefix)\(name)(\(local)())")
    }
}
