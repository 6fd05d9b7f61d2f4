/// Lazy properties, which keep nothing before they are read.
extension Draft {
    func lazyExtras() -> [Way<Void>] {
        [
            Way(.lazyClosure, weight: 2) { [self] in
                let list = choose([Way(nil, weight: 3) { "" }, Way(nil) { "[weak self] in " }, Way(nil) { "[unowned self] in " }])
                let body = list.contains("weak") ? "self?.count ?? 0" : "self.count"
                lazily("() -> Int", "{ \(list)\(body) }", use: { "_ = \($0)()" })
            },
            Way(.lazyMethodReference, weight: 2) { [self] in
                let target = someObject(), method = target.type.method(.action)
                lazily("() -> Void", chance(50) ? "self.\(method)" : method, of: target, use: { "\($0)()" })
            },
            Way(.lazyReturnsClosure) { [self] in
                let list = chance(35) ? "[weak self] in self?" : "self"
                lazily("() -> Void", "{ return { \(list).count += 1 } }()", use: { "\($0)()" })
            },
            Way(.lazyValue) { [self] in
                lazily("Int", "{ self.count + 1 }()", use: { "_ = \($0)" })
            },
            Way(.lazyChild, weight: 2) { [self] in
                let target = someObject(), child = words.type(), field = words.objectProperty()
                let qualifier = choose([Way(nil, weight: 2) { "let" }, Way(nil) { "unowned let" }, Way(nil) { "weak var" }])
                declarations.append(Piece("final class \(child) {", [
                    Piece("\(qualifier) \(field): \(target.type.name)\(qualifier.hasPrefix("weak") ? "?" : "")"),
                    Piece("init(\(field): \(target.type.name)) {", [Piece("self.\(field) = \(field)")]),
                ]))
                lazily(child, "\(child)(\(field): self)", of: target, use: { "watch(\($0))" }, mayInfer: true)
            },
            Way(.lazyConfigured) { [self] in
                let target = someObject(), child = words.type(), field = words.closureProperty(), local = words.local()
                declarations.append(Piece("final class \(child) {", [Piece("var \(field): (() -> Void)?")]))
                let isWeak = chance(40), name = words.objectProperty()
                target.type.properties.append(Piece("lazy var \(name): \(child) = {", [
                    Piece("let \(local) = \(child)()"),
                    Piece("\(local).\(field) = { \(isWeak ? "[weak self] in self?" : "self").count += 1 }"),
                    Piece("return \(local)"),
                ], closing: "}()"))
                if chance(70) { scenario.add("\(target.text).\(name).\(field)?()") }
            },
        ]
    }

    private func lazily(_ type: String, _ value: String, of given: Reference? = nil, use: (String) -> String, mayInfer: Bool = false) {
        let target = given ?? someObject()
        let name = type.contains("->") ? words.closureProperty() : words.objectProperty()
        let isInferred = mayInfer && chance(50)
        if isInferred { uses(.inferredType) }
        target.type.properties.append(Piece("lazy var \(name)\(isInferred ? "" : ": \(type)") = \(value)"))
        if chance(75) { scenario.add(use("\(target.text).\(name)")) } else { uses(.lazyNeverRead) }
    }
}
