// The session closes its player without cancelling the task that the player exposes.

import Dispatch

final class AudioPlayer: @unchecked Sendable {
    var progress: Task<Void, any Error>?
    // ^ closure-capture
    private(set) var position = 0
    let advanced = DispatchSemaphore(value: 0)

    func play() {
        progress = Task {
        // ^ closure-capture
            while true {
                try Task.checkCancellation()
                self.position += 1
                // ^ closure-capture
                advanced.signal()
                try? await Task.sleep(nanoseconds: 6_000_000)
            }
        }
    }
}
