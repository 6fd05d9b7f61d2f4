// `try?` swallows the error that would end the endless loop of the uploader.

import Dispatch

struct OutOfParts: Error {}

final class Uploader: @unchecked Sendable {
    private var parts = ["a", "b", "c"]
    private(set) var sent = ""
    private let isDry = DispatchSemaphore(value: 0)

    func start() {
        Task {
        // ^ closure-capture
            while true {
                try? await self.sendNext()
                // ^ closure-capture
                await Task.yield()
                try? await Task.sleep(nanoseconds: 6_000_000)
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
