/// Objects that are made so that they keep each other, or could.
extension Draft {
    func objectExtras() -> [Way<Void>] {
        let scene = scenario
        return [
            Way(.failingInitializer) { self.failingInitializer() },
            Way(.actor) { [self] in
                let target = someObject(), actor = words.type(), field = words.objectProperty(), property = words.objectProperty()
                let isWeak = chance(40)
                declarations.append(Piece("actor \(actor) {", [
                    Piece("\(isWeak ? "weak var" : "let") \(field): \(target.type.name)\(isWeak ? "?" : "")"),
                    Piece("init(\(field): \(target.type.name)) {", [Piece("self.\(field) = \(field)")]),
                ]))
                target.type.properties.append(Piece("var \(property): \(actor)?"))
                scene.add("\(target.text).\(property) = \(actor)(\(field): \(target.text))")
            },
            Way(.linkedList) { [self] in
                let node = words.type(), next = words.objectProperty(), first = words.local(), second = words.local()
                let qualifier = chance(20) ? "weak var" : "var"
                declarations.append(Piece("final class \(node) {", [Piece("\(qualifier) \(next): \(node)?")]))
                scene.add([
                    Piece("let \(first) = \(node)()"), Piece("let \(second) = \(node)()"), Piece("\(first).\(next) = \(second)"),
                ])
                if chance(40) { scene.add("\(second).\(next) = \(first)") }
                scene.add([Piece("watch(\(first))"), Piece("watch(\(second))")])
            },
            Way(.peers) { [self] in
                let target = someObject(), peer = target.named(words.local()), name = words.objectProperty()
                target.type.properties.append(Piece("\(chance(35) ? "weak var" : "var") \(name): \(target.type.name)?"))
                guard let object = objects.first(where: { $0.name == target.text }), object.arguments.isEmpty, target.type.initParameters.isEmpty else { return }
                scene.add([
                    Piece("let \(peer.text) = \(target.type.name)()"), Piece("\(target.text).\(name) = \(peer.text)"),
                    Piece("\(peer.text).\(name) = \(target.text)"), Piece("watch(\(peer.text))"),
                ])
                lockedTypes.insert(target.type.name)
            },
            Way(.typesAllowRing) { [self] in
                let parent = words.type(), child = words.type(), down = words.objectProperty(), up = words.objectProperty()
                declarations += [
                    Piece("final class \(parent) {", [Piece("var \(down): \(child)?")]),
                    Piece("final class \(child) {", [Piece("var \(up): \(parent)?"), Piece("var isOpen = false")]),
                ]
                let first = words.local(), second = words.local()
                scene.add([
                    Piece("let \(first) = \(parent)()"), Piece("let \(second) = \(child)()"),
                    Piece(chance(50) ? "\(first).\(down) = \(second)" : "\(second).\(up) = \(first)"),
                    Piece("watch(\(first))"), Piece("watch(\(second))"),
                ])
            },
        ]
    }

    /// An initializer that fails after it has built a ring, or would have.
    private func failingInitializer() {
        let owner = words.type(), part = words.type(), down = words.objectProperty(), up = words.objectProperty(), local = words.local()
        let isThrowing = chance(50)
        let qualifier = chance(35) ? "weak var" : "var"
        declarations += [
            Piece("final class \(part) {", [Piece("\(qualifier) \(up): \(owner)?")]),
            Piece("final class \(owner) {", [
                Piece("let \(down) = \(part)()"),
                Piece("init\(isThrowing ? "" : "?")(limit: Int)\(isThrowing ? " throws" : "") {", [
                    Piece("\(down).\(up) = self").reached,
                    Piece("if limit < 1 { \(isThrowing ? "throw \(owner)Failure()" : "return nil") }"),
                ]),
            ]),
        ]
        if isThrowing { declarations.append(Piece("struct \(owner)Failure: Error {", [])) }
        scenario.add(Piece("if let \(local) = \(isThrowing ? "try? " : "")\(owner)(limit: \(choices.below(2))) {", [Piece("watch(\(local))")]))
    }
}
