// The backoff of the retry is cut off by `prefix`.

import Dispatch

final class Reconnector: @unchecked Sendable {
    private(set) var attempts = 0
    private let attempted = DispatchSemaphore(value: 0)

    func reconnect() {
        let delays = sequence(first: UInt64(1_000_000)) { min($0 * 2, 20_000_000) }.prefix(4)
        Task(priority: .utility) {
            for delay in delays {
                if await self.connect() { return }
                try? await Task.sleep(nanoseconds: delay)
            }
        }
        attempted.wait()
    }

    private func connect() async -> Bool {
        attempts += 1
        attempted.signal()
        return attempts < 0
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let reconnector = Reconnector()
    reconnector.reconnect()
    watch(reconnector)
}
