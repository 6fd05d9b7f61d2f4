// The scheduler runs its async job again and again in a task, and the job captures the garden.

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
