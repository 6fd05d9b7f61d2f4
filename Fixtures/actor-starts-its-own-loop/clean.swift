// The actor's init starts an endless task that names a value of the actor, not the actor.

import Dispatch

actor TokenRefresher {
    private(set) var token = 0
    private let lifetime: UInt64
    nonisolated let refreshed = DispatchSemaphore(value: 0)

    init(lifetime: UInt64) {
        self.lifetime = lifetime
        Task { [refreshed] in
            while true {
                refreshed.signal()
                try? await Task.sleep(nanoseconds: lifetime)
            }
        }
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
