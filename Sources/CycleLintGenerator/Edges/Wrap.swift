/// A value with something around it, which is kept in its place.
struct Wrapped {
    var value: Expression
    var type: ValueType
}

extension Draft {
    func wrap(_ value: Expression, _ type: ValueType, in scene: Scene) -> Wrapped {
        let plain = Wrapped(value: value, type: type)
        guard chance(22, leadingTo: .wrap, .closureWrap) else { return plain }
        var ways: [Way<Wrapped>] = [
            Way(.initializerArgument, weight: 4) { self.inObject(plain, as: "let") },
            Way(.adapterExistential) { self.inExistential(plain) },
            Way(.memberwiseArgument, weight: 2) { self.inStruct(plain) },
            Way(.enumCaseArgument) { self.inEnum(plain) },
            Way(.arrayOfValues) { [self] in
                let element = words.local(), use = type.use
                return Wrapped(
                    value: value.between("[", "]"),
                    type: ValueType(text: "[\(type.text)]", use: { "\($0).forEach { \(element) in \(use(element)) }" }, spare: "[]"))
            },
            Way(.genericBox) { [self] in
                needs("Box", [Piece("struct Box<Value> {", [Piece("var value: Value"), Piece("var isDirty = false")])])
                let use = type.use
                return Wrapped(
                    value: value.between("Box(value: ", ")"), type: ValueType(text: "Box<\(type.text)>", use: { use("\($0).value") }))
            },
            Way(.thunk) { [self] in
                let name = words.local(), use = type.use
                scene.add(value.between("let \(name): \(type.text) = ", "").piece)
                return Wrapped(
                    value: Expression("{ \(name) }"),
                    type: ValueType(text: "() -> \(type.inner)", use: { use("\($0)()") }, isFunction: true))
            },
        ]
        if let signature = type.signature { ways += functionWraps(plain, signature, scene) }
        let wrapped = choose(ways)
        return chance(15) ? wrap(wrapped.value, wrapped.type, in: scene) : wrapped
    }

    /// An object that is made with the value. `qualifier` is `let`, `weak var` and the like.
    func inObject(_ plain: Wrapped, as qualifier: String) -> Wrapped {
        let name = words.type(), field = propertyName(plain.type)
        let isOptional = qualifier.hasPrefix("weak")
        declarations.append(Piece("final class \(name) {", [
            Piece("\(qualifier) \(field): \(isOptional ? "\(plain.type.inner)?" : plain.type.text)"),
            Piece("init(_ \(field): \(plain.type.parameter)) {", [Piece("self.\(field) = \(field)")]),
            Piece("func run() {", [Piece(plain.type.use(field + (isOptional ? "?" : "")))]),
        ]))
        return Wrapped(value: plain.value.between("\(name)(", ")"), type: ValueType(text: name, use: { "\($0).run()" }))
    }

    private func inExistential(_ plain: Wrapped) -> Wrapped {
        let name = words.type(), protocolName = words.protocolName(), field = propertyName(plain.type)
        declarations.append(Piece("protocol \(protocolName) {", [Piece("func perform()")]))
        declarations.append(Piece("\(chance(50) ? "struct" : "final class") \(name): \(protocolName) {", [
            Piece("let \(field): \(plain.type.text)"),
            Piece("init(\(field): \(plain.type.parameter)) {", [Piece("self.\(field) = \(field)")]),
            Piece("func perform() {", [Piece(plain.type.use(field))]),
        ]))
        return Wrapped(
            value: plain.value.between("\(name)(\(field): ", ")"), type: ValueType(text: "any \(protocolName)", use: { "\($0).perform()" }))
    }

    private func inStruct(_ plain: Wrapped) -> Wrapped {
        let name = words.unique("Entry"), field = propertyName(plain.type)
        declarations.append(Piece("struct \(name) {", [
            Piece("let \(field): \(plain.type.text)"), Piece("func run() {", [Piece(plain.type.use(field))]),
        ]))
        return Wrapped(value: plain.value.between("\(name)(\(field): ", ")"), type: ValueType(text: name, use: { "\($0).run()" }))
    }

    private func inEnum(_ plain: Wrapped) -> Wrapped {
        let name = words.unique("Command"), payload = words.local()
        declarations.append(Piece("enum \(name) {", [
            Piece("case none"), Piece("case some(\(plain.type.text))"),
            Piece("func run() {", [Piece("if case .some(let \(payload)) = self {", [Piece(plain.type.use(payload))])]),
        ]))
        return Wrapped(value: plain.value.between("\(name).some(", ")"), type: ValueType(text: name, use: { "\($0).run()" }, spare: "\(name).none"))
    }

    private func functionWraps(_ plain: Wrapped, _ signature: Signature, _ scene: Scene) -> [Way<Wrapped>] {
        var ways: [Way<Wrapped>] = [
            Way(.typeEraser, weight: 2) { [self] in
                let name = words.unique("AnyHandler")
                let isObject = chance(50)
                declarations.append(Piece("\(isObject ? "final class" : "struct") \(name) {", [
                    Piece("private let body: \(signature.type)"),
                    Piece("init(_ body: @escaping \(signature.type)) {", [Piece("self.body = body")]),
                    Piece("func callAsFunction() {", [Piece(signature.call("body"))]),
                ]))
                return Wrapped(value: plain.value.between("\(name)(", ")"), type: ValueType(text: name, use: { "\($0).callAsFunction()" }))
            },
        ]
        guard signature == .provider else { return ways }
        /// Something of the standard library that keeps the function.
        func kept(_ before: String, _ after: String, _ type: String, use: String) -> Wrapped {
            let name = words.local()
            scene.add(plain.value.between("let \(name): () -> Int = ", "").piece)
            return Wrapped(value: Expression(before + name + after), type: ValueType(text: type, use: { "_ = \($0)\(use)" }))
        }
        ways += [
            Way(.storedSequence, weight: 2) { kept("[1, 2].lazy.map { _ in ", "() }", "LazyMapSequence<[Int], Int>", use: ".forEach { _ in }") },
            Way(.storedSequence) { kept("AnyIterator { ", "() }", "AnyIterator<Int>", use: ".prefix(2).forEach { _ in }") },
            Way(.storedSequence) { [self] in
                let shape = chance(50)
                return kept(shape ? "AnySequence { AnyIterator { " : "AnySequence([1].lazy.map { _ in ", shape ? "() } }" : "() })", "AnySequence<Int>", use: ".prefix(2).forEach { _ in }")
            },
            Way(.storedSequence) { kept("sequence(first: 1) { _ in ", "() }", "UnfoldFirstSequence<Int>", use: ".prefix(2).forEach { _ in }") },
        ]
        // Nothing here reads an asynchronous sequence.
        if !mustRun { ways.append(Way(.storedSequence) { kept("AsyncStream { ", "() }", "AsyncStream<Int>", use: ".makeAsyncIterator()") }) }
        return ways
    }
}
