// The loop counts its tries, and gives up at three.

import Dispatch

final class PairingManager: @unchecked Sendable {
    private(set) var attempts = 0
    private var isPaired = false
    private let tried = DispatchSemaphore(value: 0)

    func pair() {
        Task {
            while self.attempts < 3 && !self.isPaired {
                self.attempts += 1
                tried.signal()
                do {
                    try await handshake()
                } catch {
                    self.isPaired = false
                }
            }
        }
        tried.wait()
    }

    private func handshake() async throws {
        try await Task.sleep(nanoseconds: 4_000_000)
        throw CancellationError()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let manager = PairingManager()
    manager.pair()
    watch(manager)
}
