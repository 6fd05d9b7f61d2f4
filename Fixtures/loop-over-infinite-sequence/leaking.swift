// `sequence(first:next:)` never gives nil here, so the backoff of the retry has no end.

import Dispatch

final class Reconnector: @unchecked Sendable {
    private(set) var attempts = 0
    private let attempted = DispatchSemaphore(value: 0)

    func reconnect() {
        let delays = sequence(first: UInt64(1_000_000)) { min($0 * 2, 20_000_000) }
        Task(priority: .utility) {
        // ^ closure-capture
            for delay in delays {
                if await self.connect() { return }
                // ^ closure-capture
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
