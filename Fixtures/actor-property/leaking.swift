// The supervisor actor keeps its jobs, and each job keeps the supervisor.

import Dispatch

actor Supervisor {
    nonisolated let name: String
    private var jobs: [Job] = []

    init(name: String) {
        self.name = name
    }

    func spawn(_ title: String) -> Job {
        let job = Job(title: title, supervisor: self)
        // ^ strong-back-reference
        jobs.append(job)
        return job
    }
}

final class Job: Sendable {
    let title: String
    private let supervisor: Supervisor
    // ^ strong-back-reference

    init(title: String, supervisor: Supervisor) {
        self.title = title
        self.supervisor = supervisor
        // ^ strong-back-reference
    }

    var label: String {
        "\(supervisor.name)/\(title)"
    }
}

final class Mailbox: @unchecked Sendable {
    var job: Job?
    let done = DispatchSemaphore(value: 0)
}

func scenario(_ watch: (AnyObject) -> Void) {
    let supervisor = Supervisor(name: "nightly")
    let mailbox = Mailbox()
    Task {
        mailbox.job = await supervisor.spawn("backup")
        mailbox.done.signal()
    }
    mailbox.done.wait()
    precondition(mailbox.job?.label == "nightly/backup")
    watch(supervisor)
    watch(mailbox.job!)
}
