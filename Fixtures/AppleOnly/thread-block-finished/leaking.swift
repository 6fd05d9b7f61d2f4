// The thread that the loader keeps is not started, and its block captures the loader.

import Foundation

final class LevelLoader: @unchecked Sendable {
    private var thread: Thread?
    // ^ closure-capture
    private(set) var level = 0

    func load() {
        let thread = Thread { [self] in
        // ^ closure-capture
            level += 1
            // ^ closure-capture
        }
        thread.stackSize = 1 << 20
        self.thread = thread
        // ^ closure-capture
    }
}
