// The cancelled sleep throws, and the error leaves the loop.

import Dispatch

final class FolderWatcher: @unchecked Sendable {
    private var task: Task<Void, Error>?
    private(set) var scans = 0
    private let scanned = DispatchSemaphore(value: 0)

    func watchFolder() {
        task = Task {
            while true {
                self.scan()
                try await Task.sleep(nanoseconds: 20_000_000_000)
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
