// The pausing handler is set to nil at the end of the transfer.

import Foundation

final class Transfer: @unchecked Sendable {
    private var progress: Progress?
    private(set) var isPaused = false

    func start() {
        let progress = Progress(totalUnitCount: 1)
        progress.isPausable = true
        progress.pausingHandler = pause
        progress.resumingHandler = { [weak self] in self?.isPaused = false }
        self.progress = progress
    }

    @Sendable private func pause() { isPaused = true }

    func end() {
        progress?.completedUnitCount = 1
        progress?.pausingHandler = nil
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let transfer = Transfer()
    transfer.start()
    transfer.end()
    watch(transfer)
}
