// The pausing handler of the progress is a method of the transfer that has the progress.

import Foundation

final class Transfer: @unchecked Sendable {
    private var progress: Progress?
    // ^ closure-capture
    private(set) var isPaused = false

    func start() {
        let progress = Progress(totalUnitCount: 1)
        progress.isPausable = true
        progress.pausingHandler = pause
        // ^ closure-capture
        progress.resumingHandler = { [weak self] in self?.isPaused = false }
        self.progress = progress
        // ^ closure-capture
    }

    @Sendable private func pause() { isPaused = true }

    func end() {
        progress?.completedUnitCount = 1
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let transfer = Transfer()
    transfer.start()
    transfer.end()
    watch(transfer)
}
