/// Ways of a closure to a callee that does not keep it.
extension Draft {
    func deliverInVain(_ delivery: Delivery, _ signature: Signature) {
        let owner = delivery.owner, scene = delivery.scene, type = delivery.type
        /// Declares `func NAME(_ parameter: TYPE) { BODY }` and calls it.
        func method(_ parameterType: String, _ body: (String) -> [Piece]) {
            let name = words.method(), parameter = words.local()
            owner.type.methods.append(Piece("func \(name)(_ \(parameter): \(parameterType)) {", body(parameter)))
            scene.add(call(owner.prefix + name, delivery))
        }
        choose([
            Way(.nonEscapingParameter, weight: 3) { method(type.text) { [Piece(signature.call($0))] } },
            Way(.calleeOnlyCalls, weight: 2) { method(type.parameter) { [Piece(signature.call($0))] } },
            Way(.optionalOnlyCalled) { method("\(type.inner)?") { [Piece(signature.call($0 + "?"))] } },
            Way(.passedOnAndCalled) { [self] in
                let inner = words.method(), work = words.local()
                owner.type.methods.append(Piece("func \(inner)(_ \(work): \(type.text)) {", [Piece(signature.call(work))]))
                method(type.text) { [Piece("\(inner)(\($0))")] }
            },
            Way(.heldByDyingLocal, weight: 2) { [self] in
                let list = words.local(), each = words.local()
                method(type.parameter) { parameter in
                    [
                        Piece("var \(list): [\(type.text)] = []"), Piece("\(list).append(\(parameter))"),
                        Piece("for \(each) in \(list) {", [Piece(signature.call(each))]),
                    ]
                }
            },
            Way(.heldByDyingObject) { [self] in
                let held = inObject(Wrapped(value: delivery.value, type: type), as: "let")
                let local = words.local()
                scene.add(held.value.between("let \(local) = ", "").piece)
                scene.add(held.type.use(local))
            },
            Way(.calledInPlace) { [self] in
                let local = words.local()
                scene.add(delivery.value.between("let \(local): \(type.text) = ", "").piece)
                scene.add(signature.call(local))
            },
            Way(.takenOutBeforeCall, weight: 2) { self.takeOut(delivery, signature) },
            Way(.overrideDoesNotStore) { self.byOverrideThatDrops(delivery, signature) },
            Way(.structCopyDropped) { [self] in
                let name = words.unique("Options"), field = words.closureProperty(), property = words.unique("options"), copy = words.local()
                declarations.append(Piece("struct \(name) {", [Piece("var \(field): \(type.inner)?")]))
                owner.type.properties.append(Piece("var \(property) = \(name)()"))
                scene.add("var \(copy) = \(owner.prefix)\(property)")
                scene.add(delivery.value.between("\(copy).\(field) = ", "").piece)
                scene.add(signature.call("\(copy).\(field)?"))
            },
            Way(.eagerAlgorithm) { [self] in
                let local = words.local(), each = words.local()
                scene.add(delivery.value.between("let \(local): \(type.text) = ", "").piece)
                scene.add("[1, 2].forEach { \(each) in _ = \(each); \(signature.call(local)) }")
            },
            Way(.replacedAtOnce) { [self] in
                deliver(delivery)
                if mustRun { scene.add(delivery.slot.use(owner)) }
                scene.add(delivery.slot.clear(owner))
            },
        ])
    }

    /// Takes the closure out of an optional property and calls it.
    private func takeOut(_ delivery: Delivery, _ signature: Signature) {
        let owner = delivery.owner, scene = delivery.scene, name = words.closureProperty(), fire = words.method(), taken = words.local()
        let isList = chance(50)
        if isList {
            owner.type.properties.append(Piece("var \(name): [\(delivery.type.text)] = []"))
            owner.type.methods.append(Piece("func \(fire)() {", [
                Piece("while !\(name).isEmpty {", [Piece("let \(taken) = \(name).removeFirst()"), Piece(signature.call(taken))]),
            ]))
            scene.add(delivery.value.between("\(owner.prefix)\(name).append(", ")").piece)
        } else {
            owner.type.properties.append(Piece("var \(name): \(delivery.type.inner)?"))
            owner.type.methods.append(Piece("func \(fire)() {", [
                Piece("let \(taken) = \(name)"), Piece("\(name) = nil"), Piece(signature.call(taken + "?")),
            ]))
            scene.add(delivery.value.between("\(owner.prefix)\(name) = ", "").piece)
        }
        scene.add("\(owner.prefix)\(fire)()")
    }

    /// The superclass stores, the owner's override only calls.
    private func byOverrideThatDrops(_ delivery: Delivery, _ signature: Signature) {
        let owner = delivery.owner
        guard owner.type.base != nil || owner.type.superclass == nil && !owner.type.isBase else { return takeOut(delivery, signature) }
        let base = base(of: owner.type), name = words.method(), parameter = words.local(), property = words.closureProperty()
        base.properties.append(Piece("var \(property): \(delivery.type.inner)?"))
        base.methods.append(Piece("func \(name)(_ \(parameter): \(delivery.type.parameter)) {", [Piece("\(property) = \(parameter)")]))
        owner.type.methods.append(Piece("override func \(name)(_ \(parameter): \(delivery.type.parameter)) {", [Piece(signature.call(parameter))]))
        delivery.scene.add(call(owner.prefix + name, delivery))
    }
}
