/// Properties that hold closures only.
extension Draft {
    func closureShapes(of owner: ClassDraft, _ signature: Signature) -> [Way<Slot>] {
        let value = ValueType.function(signature)
        return [
            Way(.closureTypealias) { [self] in
                let name = words.closureProperty(), alias = words.unique("\(owner.name)Handler")
                declarations.append(Piece("typealias \(alias) = \(signature.type)"))
                owner.properties.append(Piece("var \(name): \(alias)?"))
                return Slot(optional: name, value)
            },
            Way(.optionalTypealias) { [self] in
                let name = words.closureProperty(), alias = words.unique("\(owner.name)Callback")
                declarations.append(Piece("typealias \(alias) = (\(signature.type))?"))
                owner.properties.append(Piece("var \(name): \(alias) = nil"))
                return Slot(optional: name, value)
            },
            Way(.defaultClosure, weight: 2) { [self] in
                let name = words.closureProperty()
                owner.properties.append(Piece("var \(name): \(signature.type) = \(signature.idle)"))
                return Slot(path: name, value, empty: signature.idle)
            },
            Way(.setOfWrappedClosures) { self.wrappedSetSlot(of: owner, signature) },
        ]
    }

    private func wrappedSetSlot(of owner: ClassDraft, _ signature: Signature) -> Slot {
        let type = words.unique("\(owner.name)Observer")
        declarations.append(Piece("struct \(type): Hashable {", [
            Piece("let id: Int"), Piece("let run: \(signature.type)"),
            Piece("static func == (left: \(type), right: \(type)) -> Bool {", [Piece("left.id == right.id")]),
            Piece("func hash(into hasher: inout Hasher) {", [Piece("hasher.combine(id)")]),
        ]))
        let name = words.closureProperty(), element = words.local()
        owner.properties.append(Piece("var \(name) = Set<\(type)>()"))
        return Slot(
            store: { [$1.between("\($0.prefix)\(name).insert(\(type)(id: 1, run: ", "))").piece] },
            clear: { [Piece("\($0.prefix)\(name).removeAll()")] },
            use: { [Piece("for \(element) in \($0.prefix)\(name) {", [Piece(signature.call("\(element).run"))])] })
    }
}
