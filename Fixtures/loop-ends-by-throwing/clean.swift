// The error of the step leaves the endless loop, and the task.

import Dispatch

struct OutOfParts: Error {}

final class Uploader: @unchecked Sendable {
    private var parts = ["a", "b", "c"]
    private(set) var sent = ""
    private let isDry = DispatchSemaphore(value: 0)

    func start() {
        Task {
            while true {
                try await self.sendNext()
                await Task.yield()
            }
        }
        isDry.wait()
    }

    private func sendNext() async throws {
        guard !parts.isEmpty else {
            isDry.signal()
            throw OutOfParts()
        }
        sent += parts.removeFirst()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let uploader = Uploader()
    uploader.start()
    precondition(uploader.sent == "abc")
    watch(uploader)
}
