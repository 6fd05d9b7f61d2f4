/// Stories that are not put together from edges.
extension Draft {
    func extra() {
        choose(closureExtras() + lazyExtras() + objectExtras() + childExtras() + rootExtras())
    }

    /// Any object of the scenario.
    func someObject() -> Reference {
        objects[choices.below(objects.count)].reference
    }

    private func closureExtras() -> [Way<Void>] {
        let scene = scenario
        return [
            Way(.recursiveClosureVariable, weight: 2) { [self] in
                let target = someObject(), name = words.local()
                scene.add("var \(name): ((Int) -> Void)?")
                scene.add(Piece("\(name) = { depth in", [
                    Piece("\(target.text).\(target.type.counter) += 1"), Piece("if depth > 0 { \(name)?(depth - 1) }"),
                ]))
                scene.add("\(name)?(2)")
                if chance(45) { scene.add("\(name) = nil") }
            },
            Way(.listCapturesItself) { [self] in
                let target = someObject(), name = words.local()
                scene.add("var \(name): [() -> Void] = []")
                scene.add("\(name).append { \(target.text).\(target.type.counter) += \(name).count }")
                if chance(45) { scene.add("\(name).removeAll()") }
            },
            Way(.recursiveLocalFunction) { [self] in
                let target = someObject(), name = words.unique("countdown")
                scene.add(Piece("func \(name)(_ depth: Int) {", [
                    Piece("\(target.text).\(target.type.counter) += depth"), Piece("if depth > 0 { \(name)(depth - 1) }"),
                ]))
                scene.add("\(name)(2)")
            },
            Way(.valueTypeClosure) { [self] in
                let target = someObject(), name = words.unique("Format"), property = words.closureProperty()
                declarations.append(Piece("struct \(name) {", [
                    Piece("var width = 2"), Piece("func renderer() -> () -> Int {", [Piece("return { self.width + 1 }")]),
                ]))
                target.type.properties.append(Piece("var \(property): (() -> Int)?"))
                scene.add("\(target.text).\(property) = \(name)().renderer()")
            },
            Way(.keyPathIndex) { [self] in
                let target = someObject(), table = words.unique("Table"), property = words.unique("path")
                makeHashable(target.type)
                declarations.append(Piece("struct \(table) {", [Piece("subscript(key: \(target.type.name)) -> Int { 1 }")]))
                target.type.properties.append(Piece("var \(property): KeyPath<\(table), Int>?"))
                scene.add(chance(70) ? "\(target.text).\(property) = \\\(table).[\(target.text)]" : "_ = \\\(table).[\(target.text)]")
            },
        ]
    }

    private func rootExtras() -> [Way<Void>] {
        let scene = scenario
        return [
            Way(.staticProperty) { [self] in
                let target = someObject(), name = words.objectProperty()
                target.type.properties += declaredRoot("static", target, name, isWeak: chance(30))
                keep(target, in: "\(target.type.name).\(name)")
            },
            Way(.globalVariable) { [self] in
                let target = someObject(), name = words.unique("active\(target.type.name)")
                declarations += declaredRoot("", target, name, isWeak: chance(30))
                keep(target, in: name)
            },
            Way(.globalClosures) { [self] in
                let target = someObject(), name = words.unique("hooks")
                roots.append(name)
                declarations.append(Piece("var \(name): [() -> Void] = []"))
                let made = capture(target, .action, isStrong: chance(60), in: scene)
                scene.add(made.between("\(name).append(", ")").piece)
                if mustRun {
                    let hook = words.local()
                    scene.add(Piece("for \(hook) in \(name) {", [Piece("\(hook)()")]))
                }
                mustRun = false
                scene.add(later)
                later = []
                if chance(40) { scene.add("\(name).removeAll()") }
            },
            Way(.singletonInRing) { [self] in
                let hub = words.type(), part = words.type(), field = words.objectProperty(), back = words.objectProperty()
                roots.append("\(hub).shared")
                declarations += [
                    Piece("final class \(hub) {", [Piece("static let shared = \(hub)()"), Piece("var \(field): \(part)?")]),
                    Piece("final class \(part) {", [Piece("var \(back): \(hub)?")]),
                ]
                let local = words.local()
                scene.add("let \(local) = \(part)()")
                scene.add("\(local).\(back) = \(hub).shared")
                scene.add("\(hub).shared.\(field) = \(local)")
            },
        ]
    }

    /// A variable that lives for ever: one place, or a list.
    private func declaredRoot(_ qualifier: String, _ target: Reference, _ name: String, isWeak: Bool) -> [Piece] {
        roots.append(name)
        showsThatItGoes(target.type)
        isRootList = !isWeak && chance(60)
        let words = [isWeak ? "weak" : "", qualifier, "var \(name): \(isRootList ? "[\(target.type.name)] = []" : "\(target.type.name)?")"]
        isRootCleared = !isWeak && (!isRootList || chance(30))
        return [Piece(words.filter { !$0.isEmpty }.joined(separator: " "))]
    }

    private func keep(_ target: Reference, in root: String) {
        scenario.add(isRootList ? "\(root).append(\(target.text))" : "\(root) = \(target.text)")
        // One place holds one object at most, which is no leak that grows: it is always cleared.
        if isRootCleared { scenario.add(isRootList ? "\(root).removeAll()" : "\(root) = nil") }
    }
}
