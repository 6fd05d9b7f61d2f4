// `close()` goes to `.closing`, for which the poll that schedules itself still counts as active.

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
        // ^ closure-capture
    }

    private func poll() {
        guard isActive else { return }
        jobs += api.fetch(5)
        if case .polling(let n) = state { state = .polling(n + 1) }
        DispatchQueue.main.asyncAfter(deadline: .now() + .milliseconds(10), execute: poll)
        // ^ closure-capture
    }

    func close() {
        guard state != .closed else { return }
        state = .closing
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let poller = JobPoller(api: EmptyAPI())
    poller.open()
    // ^ closure-capture
    poller.close()
    watch(poller)
}
