import Testing

@testable import ShouldGoAway

@Suite("Names as they are in the source")
struct NamesTests {
    @Test(
        "functions, from demangled symbols",
        arguments: [
            ("partial apply forwarder for closure #1 () -> () in App.Feed.start() -> ()", "App.Feed.start", "closure #1 in Feed.start()"),
            (
                "closure #2 (Swift.Int) -> Swift.String in closure #1 () -> () in App.Feed.start(at: Swift.Int) -> ()", "App.Feed.start",
                "closure #2 in Feed.start()"
            ),
            ("merged partial apply forwarder for closure #1 () -> () in App.Feed.start() -> ()", "App.Feed.start", "closure #1 in Feed.start()"),
            ("closure #1 () -> () in App.Box.fill<A where A: Swift.Equatable>(A) -> ()", "App.Box.fill", "closure #1 in Box.fill()"),
            ("closure #1 () -> () in (extension in App):Other.Feed.start() -> ()", "Other.Feed.start", "closure #1 in Feed.start()"),
            ("closure #1 () -> () in App.(Feed in _0123456789ABCDEF).start() -> ()", "App.Feed.start", "closure #1 in Feed.start()"),
            ("closure #1 () -> () in App.Feed.title.didset : Swift.String", "App.Feed.title", "closure #1 in Feed.title"),
            ("closure #1 () -> Swift.String in App.Feed.title.getter : () -> Swift.String", "App.Feed.title", "closure #1 in Feed.title"),
            ("closure #1 () -> () in App.Feed.init(name: Swift.String) -> App.Feed", "App.Feed.init", "closure #1 in Feed.init()"),
            ("closure #1 () -> () in static App.Feed.make() -> App.Feed", "App.Feed.make", "closure #1 in Feed.make()"),
            ("local #1 () -> () in App.Feed.start() -> ()", "App.Feed.start", "local in Feed.start()"),
            ("closure #1 () -> () in variable initialization expression of App.Feed.body : () -> ()", "App.Feed.body", "closure #1 in Feed.body"),
        ])
    func functions(demangled: String, function: String, display: String) {
        let name = FunctionName(demangled: demangled)
        #expect(name.function == function)
        #expect(name.display == display)
        #expect(!name.isThunk)
    }

    @Test("code that only adapts a closure's form")
    func thunks() {
        #expect(FunctionName(demangled: "reabstraction thunk helper from @escaping @callee_guaranteed () -> () to @escaping @callee_guaranteed () -> (@out ())").isThunk)
        #expect(FunctionName(demangled: "implicit closure #2 () -> () in implicit closure #1 (App.Feed) -> () -> () in App.Feed.listen() -> ()").isMethodValue)
    }

    @Test("variables")
    func variables() {
        #expect(GlobalName.declaration("static App.Store.shared : App.Store") == "App.Store.shared")
        #expect(GlobalName.display("static App.Store.shared : App.Store") == "static Store.shared")
        #expect(GlobalName.display("App.feed : App.Feed?") == "global feed")
        #expect(GlobalName.declaration("static App.Box<A>.items : [A]") == "App.Box.items")
    }

    @Test("types")
    func types() {
        #expect(SourceName.withoutArguments("App.Box<App.Feed, [Swift.Int]>.Inner") == "App.Box.Inner")
        #expect(SourceName.cleaned("App.(Feed in $7f0012)") == "App.Feed")
        #expect(SourceName.cleaned("App.(unknown context at $55aa).Feed") == "App.Feed")
        #expect(SourceName.ofProperty("$__lazy_storage_$_body") == "body")
    }

    @Test("generic parameters")
    func parameters() {
        #expect(GenericParameter("x") == GenericParameter(depth: 0, index: 0))
        #expect(GenericParameter("q_") == GenericParameter(depth: 0, index: 1))
        #expect(GenericParameter("q0_") == GenericParameter(depth: 0, index: 2))
        #expect(GenericParameter("qd__") == GenericParameter(depth: 1, index: 0))
        #expect(GenericParameter("qd_0_") == GenericParameter(depth: 1, index: 1))
        #expect(GenericParameter("qd0__") == GenericParameter(depth: 2, index: 0))
        #expect(GenericParameter("Si") == nil)
        #expect(GenericParameter("") == nil)
    }
}
