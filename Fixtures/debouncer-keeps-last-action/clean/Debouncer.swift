// The debouncer drops the work item when it runs.

import Dispatch

final class Debouncer: @unchecked Sendable {
    private let delay: DispatchTimeInterval
    private let queue = DispatchQueue(label: "debounce")
    private var pending: DispatchWorkItem?

    init(delay: DispatchTimeInterval) { self.delay = delay }

    func call(_ action: @escaping () -> Void) {
        pending?.cancel()
        let item = DispatchWorkItem { [weak self] in
            self?.pending = nil
            action()
        }
        pending = item
        queue.asyncAfter(deadline: .now() + delay, execute: item)
    }
}
