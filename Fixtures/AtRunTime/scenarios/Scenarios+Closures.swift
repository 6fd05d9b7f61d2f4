import ShouldGoAway

final class Screen {
    var onTap: (() -> Void)?
    var transform: (Int) -> String = { String($0) }
    var model = Model()
    lazy var describe: () -> String = { "\(self.taps)" }
    var taps = 0

    func tapSelf() { onTap = { self.taps += 1 } }
    func tapWeakly() { onTap = { [weak self] in self?.taps += 1 } }
    func tapUnowned() { onTap = { [unowned self] in self.taps += 1 } }
    func tapMethod() { onTap = handleTap }
    func tapTwo(_ other: Node) { onTap = { use(self); use(other) } }
    func tapArray() { let screens = [self]; onTap = { use(screens) } }
    func tapModel() { let model = model; onTap = { use(model) } }
    func tapNested() { onTap = { let inner = { use(self) }; inner() } }
    func tapStored() { let inner = { use(self) }; onTap = { use(1); inner() } }
    func tapGeneric<Value>(_ value: Value) { onTap = { use(value); use(self) } }
    func tapGenericList<Value>(_ values: [Value]) { onTap = { use(values); use(self) } }
    func tapVariable() { var screen: Screen? = nil; onTap = { use(screen); screen = nil }; screen = self }
    func tapLocalFunction() { func local() { taps += 1 }; onTap = local }
    func transformSelf() { transform = { number in self.taps += number; return "" } }
    func nestedWeak() { onTap = { let inner: () -> Void = { [weak self] in use(self) }; inner() } }
    func handleTap() { taps += 1 }
}

final class GenericScreen<Content> {
    var content: Content?
    var onTap: (() -> Void)?

    func tapTwo(_ other: Node) { onTap = { use(self); use(other) } }
}

final class Model {
    var onChange: ((Int) -> Void)?
    var screen: Screen?

    func change(_ body: @escaping (Int) -> Void) { onChange = body }
}

extension Scenario {
    private static func screen(_ name: String, _ path: [String], _ signature: String?, _ build: @escaping @Sendable (Screen) -> Void) -> Scenario {
        .cycle(name, path, signature: signature) {
            let screen = Screen()
            build(screen)
            shouldGoAway(screen)
        }
    }

    private static func tap(_ name: String, in function: String, _ build: @escaping @Sendable (Screen) -> Void) -> Scenario {
        screen(
            name, ["Screen.onTap > closure #1 in Screen.\(function)()", "closure #1 in Screen.\(function)() captures > Screen"],
            "Screen.onTap -> closure(Screen.\(function))", build)
    }

    static let closures: [Scenario] = [
        screen(
            "closure that captures an array", ["Screen.onTap > closure #1 in Screen.tapArray()", "closure #1 in Screen.tapArray() captures[0] > Screen"],
            "Screen.onTap -> closure(Screen.tapArray)") { $0.tapArray() },
        tap("closure that captures self", in: "tapSelf") { $0.tapSelf() },
        .clean("closure that captures self weakly") {
            let screen = Screen()
            screen.tapWeakly()
            shouldGoAway(screen)
        },
        .clean("closure that captures self unowned") {
            let screen = Screen()
            screen.tapUnowned()
            shouldGoAway(screen)
        },
        screen(
            "method as a value", ["Screen.onTap > the method value in Screen.tapMethod", "the method value in Screen.tapMethod captures > Screen"],
            "Screen.onTap -> closure(Screen.tapMethod)"
        ) { $0.tapMethod() },
        tap("closure that captures two objects", in: "tapTwo") { $0.tapTwo(Node()) },
        .cycle(
            "closure that captures another object",
            ["Screen.onTap > closure #1 in Screen.tapModel()", "closure #1 in Screen.tapModel() captures > Model", "Model.screen > Screen"],
            signature: nil
        ) {
            let screen = Screen()
            screen.model.screen = screen
            let model = screen.model
            screen.tapModel()
            screen.model = Model()
            shouldGoAway(screen)
            use(model)
        },
        tap("nested closure", in: "tapNested") { $0.tapNested() },
        screen(
            "closure that captures a closure",
            [
                "Screen.onTap > closure #2 in Screen.tapStored()", "closure #2 in Screen.tapStored() captures > closure #1 in Screen.tapStored()",
                "closure #1 in Screen.tapStored() captures > Screen",
            ], nil
        ) { $0.tapStored() },
        .cycle(
            "closure in a method of a generic class",
            ["GenericScreen<Node>.onTap > closure #1 in GenericScreen.tapTwo()", "closure #1 in GenericScreen.tapTwo() captures > GenericScreen<Node>"],
            signature: "closure(GenericScreen.tapTwo) -> GenericScreen.onTap"
        ) {
            let screen = GenericScreen<Node>()
            screen.tapTwo(Node())
            shouldGoAway(screen)
        },
        tap("closure in a generic function", in: "tapGeneric") { $0.tapGeneric("a value that is long enough for the heap") },
        tap("closure over an array of a generic type", in: "tapGenericList") { $0.tapGenericList([1, 2]) },
        tap("closure that captures a variable", in: "tapVariable") { $0.tapVariable() },
        screen(
            "local function as a value", ["Screen.onTap > local in Screen.tapLocalFunction()", "local in Screen.tapLocalFunction() captures > Screen"], "Screen.onTap -> closure(Screen.tapLocalFunction)"
        ) { $0.tapLocalFunction() },
        screen(
            "closure with argument and result",
            ["Screen.transform > closure #1 in Screen.transformSelf()", "closure #1 in Screen.transformSelf() captures > Screen"],
            "Screen.transform -> closure(Screen.transformSelf)"
        ) { $0.transformSelf() },
        tap("weak capture inside a strong one", in: "nestedWeak") { $0.nestedWeak() },
        screen(
            "lazy closure", ["Screen.describe > closure #1 in Screen.describe", "closure #1 in Screen.describe captures > Screen"],
            "Screen.describe -> closure(Screen.describe)"
        ) { use($0.describe()) },
        .clean("lazy closure that was not asked for") { shouldGoAway(Screen()) },
        .cycle(
            "closure kept by an object that self owns",
            ["Screen.model > Model", "Model.onChange > closure #1 in Screen.watchModel()", "closure #1 in Screen.watchModel() captures > Screen"],
            signature: "Model.onChange -> closure(Screen.watchModel) -> Screen.model"
        ) {
            let screen = Screen()
            screen.watchModel()
            shouldGoAway(screen)
        },
    ]
}

extension Screen {
    func watchModel() { model.change { self.taps += $0 } }
}
