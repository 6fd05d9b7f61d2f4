// `shutdown()` sets the flag that ends the thread's loop.

import Foundation

final class FolderWatcher {
    private let lock = NSLock()
    private var paths: Set<String>
    private var stopped = false
    private var scans = 0

    init(paths: Set<String>) { self.paths = paths }

    func launch() {
        let thread = Thread {
            while !self.isStopped {
                self.scan()
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
            stopped = true
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
