// The session that owns the player cancels the task that the player exposes.

import Dispatch

final class AudioPlayer: @unchecked Sendable {
    var progress: Task<Void, any Error>?
    private(set) var position = 0
    let advanced = DispatchSemaphore(value: 0)

    func play() {
        progress = Task {
            while true {
                try Task.checkCancellation()
                self.position += 1
                advanced.signal()
                try? await Task.sleep(nanoseconds: 6_000_000)
            }
        }
    }
}
