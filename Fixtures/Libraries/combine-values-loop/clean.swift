// A task goes through the values of a subject that never completes, and names the model.
import Foundation
#if canImport(Combine)
import Combine
#else
import OpenCombine
import OpenCombineFoundation
#endif

final class Presence {
    let states = CurrentValueSubject<Int, Never>(1)
}

final class PresenceModel: @unchecked Sendable {
    private let presence: Presence
    private var task: Task<Void, Never>?
    private(set) var state = 0

    init(presence: Presence) {
        self.presence = presence
    }

    func observe() {
        let states = presence.states.values
        task = Task { [weak self] in
            for await state in states {
                self?.state = state
            }
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let model = PresenceModel(presence: Presence())
    model.observe()
    for _ in 0..<1000 where model.state == 0 { usleep(1_000) }
    precondition(model.state == 1)
    watch(model)
}
