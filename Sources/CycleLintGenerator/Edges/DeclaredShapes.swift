/// Properties whose types the program declares.
extension Draft {
    func declaredShapes(of owner: ClassDraft, _ value: ValueType) -> [Way<Slot>] {
        var ways = [
            Way(.structField, weight: 2) { self.structSlot(of: owner, value) },
            Way(.structMethodStores) { self.structMethodSlot(of: owner, value) },
            Way(.enumPayload, weight: 2) { self.enumSlot(of: owner, value) },
            Way(.indirectEnum) { self.indirectSlot(of: owner, value) },
            Way(.genericContainer, weight: 2) { self.containerSlot(of: owner, value) },
            Way(.holderObject) { self.holderSlot(of: owner, value) },
            Way(.propertyWrapper) { self.wrapperSlot(of: owner, value) },
            Way(.nestedValueTypes) { self.nestedStructSlot(of: owner, value) },
            Way(.anyProperty) { self.anySlot(of: owner, value) },
            Way(.resultProperty) { self.resultSlot(of: owner, value) },
            Way(.forwardingProperty) { self.forwardingSlot(of: owner, value) },
            Way(.mutex) { self.mutexSlot(of: owner, value) },
            Way(.managedBuffer) { self.bufferSlot(of: owner, value) },
        ]
        if !owner.hasDynamicMember { ways.append(Way(.dynamicMember) { self.dynamicMemberSlot(of: owner, value) }) }
        return ways
    }

    private func structSlot(of owner: ClassDraft, _ value: ValueType) -> Slot {
        let name = words.unique("state"), field = propertyName(value), type = words.unique("\(owner.name)State")
        declarations.append(Piece("struct \(type) {", [Piece("var \(field): \(value.inner)?"), Piece("var version = 0")]))
        owner.properties.append(Piece("var \(name) = \(type)()"))
        var slot = Slot(optional: "\(name).\(field)", value)
        switch choices.below(3) {
        case 0: break
        case 1:
            uses(.memberwiseInitializer)
            slot.store = { [$1.between("\($0.prefix)\(name) = \(type)(\(field): ", ", version: 2)").piece] }
            slot.clear = { [Piece("\($0.prefix)\(name) = \(type)()")] }
        default:
            uses(.structWrittenBack)
            let copy = words.local()
            slot.store = { [Piece("var \(copy) = \($0.prefix)\(name)"), $1.between("\(copy).\(field) = ", "").piece, Piece("\($0.prefix)\(name) = \(copy)")] }
        }
        return slot
    }

    private func structMethodSlot(of owner: ClassDraft, _ value: ValueType) -> Slot {
        let name = words.unique("registry"), field = propertyName(value), type = words.unique("\(owner.name)Registry"), entry = words.local()
        declarations.append(Piece("struct \(type) {", [
            Piece("private(set) var \(field): [\(value.text)] = []"),
            Piece("mutating func insert(_ \(entry): \(value.parameter)) {", [Piece("\(field).append(\(entry))")]),
            Piece("mutating func reset() {", [Piece("\(field) = []")]),
            Piece("func run() {", [Piece("for \(entry) in \(field) {", [Piece(value.use(entry))])]),
        ]))
        owner.properties.append(Piece("var \(name) = \(type)()"))
        return Slot(
            store: { [$1.between("\($0.prefix)\(name).insert(", ")").piece] },
            clear: { [Piece("\($0.prefix)\(name).reset()")] },
            use: { [Piece("\($0.prefix)\(name).run()")] })
    }

    private func enumSlot(of owner: ClassDraft, _ value: ValueType) -> Slot {
        let name = words.unique("phase"), type = words.unique("\(owner.name)Phase"), payload = words.local()
        declarations.append(Piece("enum \(type) {", [Piece("case idle"), Piece("case active(\(value.text))")]))
        owner.properties.append(Piece("var \(name) = \(type).idle"))
        return Slot(
            store: { [$1.between("\($0.prefix)\(name) = .active(", ")").piece] },
            clear: { [Piece("\($0.prefix)\(name) = .idle")] },
            use: { [Piece("if case .active(let \(payload)) = \($0.prefix)\(name) {", [Piece(value.use(payload))])] })
    }

    private func indirectSlot(of owner: ClassDraft, _ value: ValueType) -> Slot {
        let name = words.unique("chain"), type = words.unique("\(owner.name)Chain"), payload = words.local()
        declarations.append(Piece("indirect enum \(type) {", [Piece("case end"), Piece("case link(\(value.text), \(type))")]))
        owner.properties.append(Piece("var \(name): \(type) = .end"))
        return Slot(
            store: { [$1.between("\($0.prefix)\(name) = .link(", ", .end)").piece] },
            clear: { [Piece("\($0.prefix)\(name) = .end")] },
            use: { [Piece("if case .link(let \(payload), _) = \($0.prefix)\(name) {", [Piece(value.use(payload))])] })
    }

    private func containerSlot(of owner: ClassDraft, _ value: ValueType) -> Slot {
        needs("Stack", [Piece("struct Stack<Element> {", [
            Piece("private var elements: [Element] = []"),
            Piece("var last: Element? { elements.last }"),
            Piece("mutating func push(_ element: Element) {", [Piece("elements.append(element)")]),
            Piece("mutating func clear() {", [Piece("elements.removeAll()")]),
        ])])
        let name = propertyName(value)
        owner.properties.append(Piece("var \(name) = Stack<\(value.text)>()"))
        return Slot(
            store: { [$1.between("\($0.prefix)\(name).push(", ")").piece] },
            clear: { [Piece("\($0.prefix)\(name).clear()")] },
            use: { [Piece(value.use("\($0.prefix)\(name).last?"))] })
    }

    private func holderSlot(of owner: ClassDraft, _ value: ValueType) -> Slot {
        needs("Holder", [Piece("final class Holder<Value> {", [Piece("var value: Value?")])])
        let name = propertyName(value)
        owner.properties.append(Piece("let \(name) = Holder<\(value.text)>()"))
        return Slot(optional: "\(name).value", value)
    }

    private func nestedStructSlot(of owner: ClassDraft, _ value: ValueType) -> Slot {
        let name = words.unique("layout"), field = propertyName(value), type = words.unique("\(owner.name)Layout"), element = words.local()
        declarations.append(Piece("struct \(type) {", [
            Piece("struct Part {", [Piece("let \(field): \(value.text)"), Piece("var index = 0")]),
            Piece("var parts: [Part] = []"),
        ]))
        owner.properties.append(Piece("var \(name) = \(type)()"))
        return Slot(
            store: { [$1.between("\($0.prefix)\(name).parts.append(\(type).Part(\(field): ", "))").piece] },
            clear: { [Piece("\($0.prefix)\(name).parts.removeAll()")] },
            use: { [Piece("for \(element) in \($0.prefix)\(name).parts {", [Piece(value.use("\(element).\(field)"))])] })
    }

    private func anySlot(of owner: ClassDraft, _ value: ValueType) -> Slot {
        let name = propertyName(value), local = words.local(), kept = words.local()
        owner.properties.append(Piece("var \(name): Any?"))
        return Slot(
            store: { [$1.between("let \(kept): \(value.text) = ", "").piece, Piece("\($0.prefix)\(name) = \(kept)")] },
            clear: { [Piece("\($0.prefix)\(name) = nil")] },
            use: { [Piece("if let \(local) = \($0.prefix)\(name) as? \(value.text) {", [Piece(value.use(local))])] })
    }

    private func resultSlot(of owner: ClassDraft, _ value: ValueType) -> Slot {
        let name = propertyName(value), local = words.local()
        owner.properties.append(Piece("var \(name): Result<\(value.text), Never>?"))
        return Slot(
            store: { [$1.between("\($0.prefix)\(name) = .success(", ")").piece] },
            clear: { [Piece("\($0.prefix)\(name) = nil")] },
            use: { [Piece("if case .success(let \(local))? = \($0.prefix)\(name) {", [Piece(value.use(local))])] })
    }

    private func mutexSlot(of owner: ClassDraft, _ value: ValueType) -> Slot {
        imports.insert("Synchronization")
        let name = propertyName(value), local = words.local()
        owner.properties.append(Piece("let \(name) = Mutex<\(value.inner)?>(nil)"))
        return Slot(
            store: { [$1.between("let \(local): \(value.text) = ", "").piece, Piece("\($0.prefix)\(name).withLock { $0 = \(local) }")] },
            clear: { [Piece("\($0.prefix)\(name).withLock { $0 = nil }")] },
            use: { [Piece("if let \(local) = \($0.prefix)\(name).withLock({ $0 }) {", [Piece(value.use(local))])] })
    }

    private func bufferSlot(of owner: ClassDraft, _ value: ValueType) -> Slot {
        let name = propertyName(value)
        owner.properties.append(Piece("let \(name) = ManagedBuffer<\(value.inner)?, Int>.create(minimumCapacity: 1) { _ in nil }"))
        return Slot(optional: "\(name).header", value)
    }
}
