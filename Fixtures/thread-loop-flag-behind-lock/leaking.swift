// The thread's loop waits for a flag that nothing sets: `shutdown()` only clears the paths.

import Foundation

final class FolderWatcher {
    private let lock = NSLock()
    private var paths: Set<String>
    private var stopped = false
    private var scans = 0

    init(paths: Set<String>) { self.paths = paths }

    func launch() {
        let thread = Thread {
        // ^ closure-capture
            while !self.isStopped {
            // ^ closure-capture
                self.scan()
                // ^ closure-capture
                Thread.sleep(forTimeInterval: 0.01)
            }
        }
        thread.name = "folder-watcher"
        thread.start()
    }

    private var isStopped: Bool { lock.withLock { stopped } }

    private func scan() {
        lock.withLock {
            scans += paths.count
        }
    }

    func shutdown() {
        lock.withLock {
            paths.removeAll()
        }
    }

    var total: Int { lock.withLock { scans } }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let watcher = FolderWatcher(paths: ["/tmp", "/var"])
    watcher.launch()
    Thread.sleep(forTimeInterval: 0.03)
    watcher.shutdown()
    watch(watcher)
}
