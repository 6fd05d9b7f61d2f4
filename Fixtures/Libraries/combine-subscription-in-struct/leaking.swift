// The tokens lie in a struct that the coordinator keeps.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

struct Subscriptions {
    private var tokens: [AnyCancellable] = []
    mutating func add(_ token: AnyCancellable) { tokens.append(token) }
}

final class Route {
    let changes = PassthroughSubject<String, Never>()
}

final class Coordinator {
    private var subscriptions = Subscriptions()
    private(set) var path: [String] = []

    func follow(_ route: Route) {
        subscriptions.add(route.changes.sink { step in self.path.append(step) })
        // ^ closure-capture
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let route = Route()
    let coordinator = Coordinator()
    coordinator.follow(route)
    route.changes.send("settings")
    precondition(coordinator.path == ["settings"])
    watch(coordinator)
}
