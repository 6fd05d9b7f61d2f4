// The scheduler runs its async job once.

struct Scheduler {
    var interval: UInt64

    func run(_ job: @escaping @Sendable () async -> Void) {
        Task.detached {
                await job()
                try? await Task.sleep(nanoseconds: interval)
        }
    }
}
