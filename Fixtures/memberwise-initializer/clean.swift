// The closure handed to the memberwise initializer captures the job weakly.

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
            attempts: 2,
            delay: { 1 << $0 },
            giveUp: { [weak self] in self?.failed = true })
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
