// Actor stores handlers capturing itself from an isolated method.

actor Cache {
    private var evict: [@Sendable (String) async -> Void] = []
    private var items: [String: Int] = ["a": 1]
    func drop(_ k: String) { items[k] = nil }
    func setUp() {
        evict.append { [weak self] in await self?.drop($0) }
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let c = Cache()
    let t = Task { await c.setUp() }
    _ = t
    watch(c)
    Thread.sleep(forTimeInterval: 0.1)
}
import Foundation
