// The dispatch is folded around a closure that captures the store weakly.

final class Store {
    typealias Dispatch = (String) -> Void
    typealias Middleware = (@escaping Dispatch) -> Dispatch

    private var dispatch: Dispatch = { _ in }
    private(set) var state: [String] = []

    init(middleware: [Middleware]) {
        dispatch = middleware.reversed().reduce({ [weak self] in self?.reduce($0) }) { next, wrap in wrap(next) }
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
