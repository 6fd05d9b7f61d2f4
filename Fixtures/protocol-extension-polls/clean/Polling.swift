// The loop in the extension of the protocol ends when the conformer says that it is complete.

protocol Polling: AnyObject, Sendable {
    var isComplete: Bool { get }
    func pollOnce() async
}

extension Polling {
    func pollUntilCancelled() async {
        while !Task.isCancelled && !isComplete {
            await pollOnce()
            try? await Task.sleep(nanoseconds: 5_000_000)
        }
    }

    func startPolling() {
        Task { await pollUntilCancelled() }
    }
}
