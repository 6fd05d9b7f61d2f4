/// Properties that come from a superclass.
extension Draft {
    func inheritedShapes(of owner: ClassDraft, _ value: ValueType) -> [Way<Slot>] {
        var ways: [Way<Slot>] = []
        if owner.base != nil || owner.superclass == nil && !owner.isBase {
            ways.append(Way(.inheritedProperty) { self.strongSlot(of: self.base(of: owner), value) })
        }
        if owner.superclass == nil, !owner.isBase {
            ways.append(Way(.genericSuperclass) { self.genericSuperclassSlot(of: owner, value) })
        }
        return ways
    }

    /// The superclass of a class, made where there is none.
    func base(of owner: ClassDraft) -> ClassDraft {
        if let base = owner.base { return base }
        let base = ClassDraft(name: words.unique("Base\(owner.name)"))
        base.isBase = true
        classes.insert(base, at: classes.firstIndex { $0 === owner } ?? 0)
        base.takeMethods(from: owner)
        owner.base = base
        owner.superclass = base.name
        return base
    }

    private func genericSuperclassSlot(of owner: ClassDraft, _ value: ValueType) -> Slot {
        needs("Collecting", [Piece("class Collecting<Item> {", [
            Piece("var collected: [Item] = []"),
            Piece("func collect(_ item: Item) {", [Piece("collected.append(item)")]),
        ])])
        owner.superclass = "Collecting<\(value.text)>"
        let element = words.local()
        let isByMethod = chance(50)
        return Slot(
            store: { [isByMethod ? $1.between("\($0.text).collect(", ")").piece : $1.between("\($0.prefix)collected.append(", ")").piece] },
            clear: { [Piece("\($0.prefix)collected = []")] },
            use: { [Piece("for \(element) in \($0.prefix)collected {", [Piece(value.use(element))])] })
    }
}
