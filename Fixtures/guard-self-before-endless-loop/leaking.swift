// The weak reference is unwrapped before the loop, so the task has the syncer for as long as it loops.

import Dispatch

final class NotesSyncer: @unchecked Sendable {
    var interval: UInt64 = 9_000_000
    private(set) var rounds = 0
    private let isRunning = DispatchSemaphore(value: 0)

    func activate() {
        Task.detached(priority: .utility) { [weak self] in
        // ^ closure-capture
            guard let self else { return }
            // ^ closure-capture
            while !Task.isCancelled {
                await self.sync()
                // ^ closure-capture
                try? await Task.sleep(nanoseconds: self.interval)
            }
        }
        isRunning.wait()
    }

    private func sync() async {
        rounds += 1
        if rounds == 1 { isRunning.signal() }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let syncer = NotesSyncer()
    syncer.activate()
    watch(syncer)
}
