// The watcher is cancelled, but `while true` does not look, and the pause cannot be cancelled.

import Dispatch

final class FolderWatcher: @unchecked Sendable {
    private var task: Task<Void, Error>?
    // ^ closure-capture
    private(set) var scans = 0
    private let scanned = DispatchSemaphore(value: 0)

    func watchFolder() {
        task = Task {
        // ^ closure-capture
            while true {
                self.scan()
                // ^ closure-capture
                await self.pause()
            }
        }
        scanned.wait()
    }

    private func scan() {
        scans += 1
        scanned.signal()
    }

    private func pause() async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(15)) { continuation.resume() }
        }
    }

    func stop() {
        task?.cancel()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let watcher = FolderWatcher()
    watcher.watchFolder()
    watcher.stop()
    watch(watcher)
}
