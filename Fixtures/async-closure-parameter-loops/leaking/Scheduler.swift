// The scheduler runs its async job again and again in a task, and the job captures the garden.
// Not found yet: that the condition of the loop stays true is not known.

struct Scheduler {
    var interval: UInt64

    func run(_ job: @escaping @Sendable () async -> Void) {
        Task.detached {
            repeat {
                await job()
                try? await Task.sleep(nanoseconds: interval)
            } while interval > 0
        }
    }
}
