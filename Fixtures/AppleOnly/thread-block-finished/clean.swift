// The thread has run its block and is dropped by it.
// Not run: on Linux the block of a finished thread stays with the thread.

import Foundation

final class LevelLoader: @unchecked Sendable {
    private var thread: Thread?
    private(set) var level = 0

    func load() {
        let thread = Thread { [self] in
            level += 1
            self.thread = nil
        }
        thread.stackSize = 1 << 20
        self.thread = thread
        thread.start()
    }
}
