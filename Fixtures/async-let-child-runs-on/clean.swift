// The function of the `async let` returns.

import Dispatch

final class Dashboard: @unchecked Sendable {
    private(set) var load = 0
    private(set) var users = 0
    private let sampled = DispatchSemaphore(value: 0)

    func open() {
        Task { await self.refresh() }
        sampled.wait()
    }

    private func refresh() async {
        async let load: Void = sampleLoad()
        async let users: Void = countUsers()
        _ = await (load, users)
    }

    private func sampleLoad() async {
        for _ in 0..<2 {
            load += 1
            sampled.signal()
            try? await Task.sleep(nanoseconds: 7_000_000)
        }
    }

    private func countUsers() async { users = 12 }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let dashboard = Dashboard()
    dashboard.open()
    watch(dashboard)
}
