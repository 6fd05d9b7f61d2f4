import RingSignature
import Testing

@Suite("The shape of a ring")
struct RingShapeTests {
    @Test("is the same where source and run name one ring differently", arguments: [
        ("closure(App.Page.brighten) -> App.Page.stages", "closure(App.Page.init) -> App.Page.stages"),
        ("App.Owned.holder -> App.Shelf.books", "App.Shelf.books -> App.Book.holder"),
        ("App.Stop.next", "App.Stop.next -> App.Stop.next -> App.Stop.next"),
        ("AsyncStream.content -> closure(App.run) -> App.Hub.items", "Swift._Context.produce -> closure(Swift.AsyncStream.init) -> closure(App.run) -> App.Hub.items"),
        ("closure(App.Model.init) -> App.Model.volume -> App.Tracked.subscribers", "closure(App.Model.init) -> App.Model._volume -> App.Tracked.subscribers"),
        ("closure(App.go) -> App.Spinner.tick", "closure(App.a) -> closure(App.b) -> closure(App.c) -> App.Spinner.tick"),
    ])
    func same(source: String, run: String) {
        #expect(RingShape(signature: source) == RingShape(signature: run))
    }

    @Test("is another one for other properties, another order, or a root", arguments: [
        ("App.A.b -> App.B.a", "App.A.b -> App.B.c"), ("App.A.b -> App.B.c -> App.C.a", "App.A.b -> App.C.a -> App.B.c"), ("App.A.b", "App.A.b -> root(main thread)"),
        ("App.A.b", "closure(App.A.f) -> App.A.b"),
    ])
    func different(one: String, other: String) {
        #expect(RingShape(signature: one) != RingShape(signature: other))
    }
}
