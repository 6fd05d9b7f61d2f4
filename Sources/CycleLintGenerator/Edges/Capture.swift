/// A closure that is made for an object: what it captures is decided here.
struct Capture {
    let target: Reference
    let signature: Signature
    /// Where the closure is written: what it needs goes before it.
    let scene: Scene

    /// `feed.count += 1`, with the object called as given: `feed.`, `strong?.`, nothing.
    func use(_ prefix: String) -> Piece {
        Piece(signature.use(prefix, counter: target.type.counter))
    }

    /// Inside `self`'s own name.
    var name: String { target.text }
    var strongUse: Piece { use(target.text + ".") }
    var optionalUse: Piece { use(target.text + "?.") }
    var call: Piece { Piece("\(target.text).\(target.type.counter) += 1") }
}

extension Draft {
    /// A closure which holds `target` if `isStrong`, written in `scene` or in a function that returns it.
    func capture(_ target: Reference, _ signature: Signature, isStrong: Bool, in scene: Scene) -> Expression {
        func make(_ target: Reference, _ scene: Scene) -> Expression {
            let capture = Capture(target: target.explicit, signature: signature, scene: scene)
            return choose(isStrong ? strongCaptures(capture) : weakCaptures(capture))
        }
        guard chance(15, leadingTo: .factory) else { return make(target, scene) }
        return choose([
            Way(.factoryReturnsClosure, weight: 2) { self.freeFactory(target, signature, scene, make) },
            Way(.methodReturnsClosure, weight: 2) { self.methodFactory(target, signature, make) },
            Way(.staticFactory) { self.staticFactory(target, signature, make) },
            Way(.computedClosure) { self.computedFactory(target, signature, make) },
        ])
    }

    /// The statements of a function that returns what `make` makes.
    private func returning(_ target: Reference, _ signature: Signature, _ make: (Reference, Scene) -> Expression) -> [Piece] {
        let scene = Scene()
        let outer = later
        later = []
        let made = make(target, scene)
        defer { later = outer }
        if later.isEmpty { return scene.pieces + [made.between("return ", "").piece] }
        let name = words.local()
        return scene.pieces + [made.between("let \(name): \(signature.type) = ", "").piece] + later + [Piece("return \(name)")]
    }

    private func freeFactory(_ target: Reference, _ signature: Signature, _ scene: Scene, _ make: (Reference, Scene) -> Expression) -> Expression {
        let parameter = target.type.variableName, name = words.unique("makeHandler")
        let body = returning(Reference(parameter, target.type), signature, make)
        declarations.append(Piece("func \(name)(for \(parameter): \(target.type.name)) -> \(signature.type) {", body))
        return Expression("\(name)(for: \(target.text))")
    }

    private func staticFactory(_ target: Reference, _ signature: Signature, _ make: (Reference, Scene) -> Expression) -> Expression {
        let parameter = target.type.variableName, name = words.unique("handler")
        let body = returning(Reference(parameter, target.type), signature, make)
        target.type.methods.append(Piece("static func \(name)(_ \(parameter): \(target.type.name)) -> \(signature.type) {", body))
        return Expression("\(target.type.name).\(name)(\(target.text))")
    }

    private func methodFactory(_ target: Reference, _ signature: Signature, _ make: (Reference, Scene) -> Expression) -> Expression {
        let name = words.unique("makeAction")
        let body = returning(Reference("self", target.type), signature, make)
        target.type.methods.append(Piece("func \(name)() -> \(signature.type) {", body))
        return Expression("\(target.text).\(name)()")
    }

    private func computedFactory(_ target: Reference, _ signature: Signature, _ make: (Reference, Scene) -> Expression) -> Expression {
        let name = words.unique("currentAction")
        let body = returning(Reference("self", target.type), signature, make)
        target.type.methods.append(Piece("var \(name): \(signature.type) {", body))
        return Expression("\(target.text).\(name)")
    }
}
