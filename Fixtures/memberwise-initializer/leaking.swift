// A memberwise initializer, written by nobody, keeps the closure over the job in a struct that the job keeps.

struct RetryPolicy {
    var attempts = 3
    var delay: (Int) -> Int
    var giveUp: () -> Void
}

final class SyncJob {
    private var policy: RetryPolicy?
    private(set) var failed = false

    func configure() {
        policy = RetryPolicy(
        // ^ closure-capture
            attempts: 2,
            delay: { 1 << $0 },
            giveUp: { self.failed = true })
            // ^ closure-capture
    }

    func run(_ work: () -> Bool) -> Int {
        guard let policy else { return 0 }
        var waited = 0
        for attempt in 0..<policy.attempts {
            if work() { return waited }
            waited += policy.delay(attempt)
        }
        policy.giveUp()
        return waited
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let job = SyncJob()
    job.configure()
    precondition(job.run { false } == 3)
    precondition(job.failed)
    watch(job)
}
