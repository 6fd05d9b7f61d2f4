// `close()` goes to `.closed`, for which the poll's guard ends the chain.

import Foundation
import Dispatch

protocol JobQueueAPI { func fetch(_ n: Int) -> [String] }

struct EmptyAPI: JobQueueAPI {
    func fetch(_ n: Int) -> [String] { [] }
}

final class JobPoller {
    enum State: Equatable { case idle, polling(Int), closing, closed }

    private let api: any JobQueueAPI
    private var state = State.idle
    private(set) var jobs: [String] = []
    private var isActive: Bool {
        switch state {
        case .idle, .closed: return false
        case .polling, .closing: return true
        }
    }

    init(api: any JobQueueAPI) { self.api = api }

    func open() {
        state = .polling(0)
        poll()
    }

    private func poll() {
        guard isActive else { return }
        jobs += api.fetch(5)
        if case .polling(let n) = state { state = .polling(n + 1) }
        DispatchQueue.main.asyncAfter(deadline: .now() + .milliseconds(10), execute: poll)
    }

    func close() {
        guard state != .closed else { return }
        state = jobs.isEmpty ? .closed : .closing
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let poller = JobPoller(api: EmptyAPI())
    poller.open()
    poller.close()
    watch(poller)
}
