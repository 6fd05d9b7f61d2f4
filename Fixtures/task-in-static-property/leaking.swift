// The job is referred to by the endless task that a static property keeps.

import Dispatch

final class CleanupJob: @unchecked Sendable {
    private static var running: Task<Void, Never>?
    private(set) var removed = 0
    private let hasRun = DispatchSemaphore(value: 0)

    static func start(_ job: CleanupJob) {
        running = Task.detached {
        // ^ closure-capture
            repeat {
                job.removeOldFiles()
                // ^ closure-capture
                try? await Task.sleep(nanoseconds: 20_000_000)
            } while !Task.isCancelled
        }
        job.hasRun.wait()
    }

    static func stop() {
        running = nil
    }

    private func removeOldFiles() {
        removed += 1
        hasRun.signal()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let job = CleanupJob()
    CleanupJob.start(job)
    CleanupJob.stop()
    watch(job)
}
