// The store's dispatch is folded from curried middleware around a reference to the store's own method.

final class Store {
    typealias Dispatch = (String) -> Void
    typealias Middleware = (@escaping Dispatch) -> Dispatch

    private var dispatch: Dispatch = { _ in }
    private(set) var state: [String] = []

    init(middleware: [Middleware]) {
        dispatch = middleware.reversed().reduce(reduce) { next, wrap in wrap(next) }
        // ^ closure-capture
    }

    private func reduce(_ action: String) {
        state.append(action)
    }

    func send(_ action: String) { dispatch(action) }
}

func uppercasing() -> Store.Middleware {
    { next in { action in next(action.uppercased()) } }
}

func dropping(_ prefix: String) -> Store.Middleware {
    { next in { action in if !action.hasPrefix(prefix) { next(action) } } }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let store = Store(middleware: [dropping("debug"), uppercasing()])
    store.send("login")
    store.send("debug: cache")
    precondition(store.state == ["LOGIN"])
    watch(store)
}
