// Both handlers have the backup weakly.

import Dispatch

final class Backup: @unchecked Sendable {
    private let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "backup"))
    private(set) var files = 0
    private(set) var isClosed = false

    init(every interval: DispatchTimeInterval) {
        timer.schedule(deadline: .now() + interval, repeating: interval)
        timer.setEventHandler { [weak self] in self?.files += 1 }
        timer.setCancelHandler { [weak self] in self?.isClosed = true }
        timer.activate()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let backup = Backup(every: .seconds(60))
    precondition(!backup.isClosed)
    watch(backup)
}
