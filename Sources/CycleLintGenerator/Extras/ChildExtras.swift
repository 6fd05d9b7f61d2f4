/// Children that are made by, or for, an object of the scenario.
extension Draft {
    func childExtras() -> [Way<Void>] {
        let scene = scenario
        return [
            Way(.appendsItself, weight: 2) { [self] in
                let parent = someObject(), child = childType(of: parent, appends: true)
                let local = words.local()
                scene.add("let \(local) = \(child.name)(\(child.field): \(parent.text))")
                scene.add("watch(\(local))")
            },
            Way(.madeByParent, weight: 2) { [self] in
                let parent = someObject(), child = childType(of: parent, appends: false)
                let list = words.objectProperty(), method = words.unique("makeChild"), local = words.local()
                parent.type.properties.append(Piece("var \(list): [\(child.name)] = []"))
                parent.type.methods.append(Piece("func \(method)() -> \(child.name) {", [
                    Piece("let \(local) = \(child.name)(\(child.field): self)"), Piece("\(list).append(\(local))").reached, Piece("return \(local)"),
                ]))
                scene.add("watch(\(parent.text).\(method)())")
            },
            Way(.staticMaker) { [self] in
                let parent = someObject(), child = childType(of: parent, appends: false)
                let property = words.objectProperty(), maker = words.unique("Factory"), local = words.local()
                parent.type.properties.append(Piece("var \(property): \(child.name)?"))
                declarations.append(Piece("enum \(maker) {", [
                    Piece("static func make(for \(child.field): \(parent.type.name)) -> \(child.name) {", [Piece("\(child.name)(\(child.field): \(child.field))")]),
                ]))
                scene.add([
                    Piece("let \(local) = \(maker).make(for: \(parent.text))"), Piece("\(parent.text).\(property) = \(local)"), Piece("watch(\(local))"),
                ])
            },
            Way(.fluentBuilder) { [self] in
                let parent = someObject(), child = childType(of: parent, appends: false)
                let property = words.objectProperty(), builder = words.unique("\(child.name)Builder"), local = words.local()
                parent.type.properties.append(Piece("var \(property): \(child.name)?"))
                declarations.append(Piece("final class \(builder) {", [
                    Piece("private var owner: \(parent.type.name)?"),
                    Piece("func owned(by owner: \(parent.type.name)) -> \(builder) {", [Piece("self.owner = owner").reached, Piece("return self")]),
                    Piece("func build() -> \(child.name) {", [Piece("\(child.name)(\(child.field): owner!)")]),
                ]))
                scene.add([
                    Piece("let \(local) = \(builder)().owned(by: \(parent.text)).build()"), Piece("\(parent.text).\(property) = \(local)"),
                    Piece("watch(\(local))"),
                ])
            },
            Way(.adoptedByObserver) { [self] in
                let parent = someObject(), child = words.type(), up = words.objectProperty(), list = words.objectProperty(), local = words.local()
                declarations.append(Piece("final class \(child) {", [Piece("\(chance(40) ? "weak var" : "var") \(up): \(parent.type.name)?")]))
                parent.type.properties.append(Piece("var \(list): [\(child)] = [] {", [
                    Piece("didSet {", [Piece("for \(local) in \(list) {", [Piece("\(local).\(up) = self").reached])]),
                ]))
                let made = words.local()
                scene.add([Piece("let \(made) = \(child)()"), Piece("\(parent.text).\(list).append(\(made))"), Piece("watch(\(made))")])
            },
        ]
    }

    /// A class with a reference to its parent, which it may add itself to.
    private func childType(of parent: Reference, appends: Bool) -> (name: String, field: String) {
        let name = words.type(), field = words.objectProperty(), list = words.objectProperty()
        let qualifier = choose([Way(nil, weight: 3) { "let" }, Way(nil) { "unowned let" }, Way(nil, weight: 2) { "weak var" }])
        var statements = [Piece("self.\(field) = \(field)")]
        if appends {
            parent.type.properties.append(Piece("var \(list): [\(name)] = []"))
            statements.append(Piece("\(field).\(list).append(self)").reached)
        }
        declarations.append(Piece("final class \(name) {", [
            Piece("\(qualifier) \(field): \(parent.type.name)\(qualifier.hasPrefix("weak") ? "?" : "")"),
            Piece("init(\(field): \(parent.type.name)) {", statements),
        ]))
        return (name, field)
    }
}
