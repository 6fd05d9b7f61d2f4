// The loop is in an extension of a protocol, and ends when the task is cancelled, which nobody does.

protocol Polling: AnyObject, Sendable {
    var isComplete: Bool { get }
    func pollOnce() async
}

extension Polling {
    func pollUntilCancelled() async {
        while !Task.isCancelled {
            await pollOnce()
            try? await Task.sleep(nanoseconds: 5_000_000)
        }
    }

    func startPolling() {
        Task { await pollUntilCancelled() }
        // ^ closure-capture
    }
}
