// An observer enters itself among others of which only a protocol is known.
protocol ReachabilityObserver: AnyObject {
    func reachabilityChanged(_ isOnline: Bool)
}

final class Reachability {
    static let shared = Reachability()
    private var observers: [any ReachabilityObserver] = []

    func add(_ observer: any ReachabilityObserver) { observers.append(observer) }
    func remove(_ observer: any ReachabilityObserver) { observers.removeAll { $0 === observer } }
    func change(to isOnline: Bool) { observers.forEach { $0.reachabilityChanged(isOnline) } }
}

final class SyncBanner: ReachabilityObserver {
    private(set) var isVisible = false

    func appear() {
        Reachability.shared.add(self)
        // ^ strong-back-reference
    }

    func disappear() {}

    func reachabilityChanged(_ isOnline: Bool) { isVisible = !isOnline }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let banner = SyncBanner()
    banner.appear()
    Reachability.shared.change(to: false)
    banner.disappear()
    watch(banner)
}
