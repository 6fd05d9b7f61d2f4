// The actor's init starts a task that awaits the actor's endless loop.

import Dispatch

actor TokenRefresher {
    private(set) var token = 0
    private let lifetime: UInt64
    nonisolated let refreshed = DispatchSemaphore(value: 0)

    init(lifetime: UInt64) {
        self.lifetime = lifetime
        Task { await self.refreshRegularly() }
        // ^ closure-capture
    }

    private func refreshRegularly() async {
        repeat {
            token += 1
            refreshed.signal()
            try? await Task.sleep(nanoseconds: lifetime)
        } while !Task.isCancelled
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let refresher = TokenRefresher(lifetime: 11_000_000)
    refresher.refreshed.wait()
    watch(refresher)
}
