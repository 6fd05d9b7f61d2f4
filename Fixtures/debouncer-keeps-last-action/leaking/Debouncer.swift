// The debouncer that the field owns keeps the work item of the last call after it ran.

import Dispatch

final class Debouncer: @unchecked Sendable {
    private let delay: DispatchTimeInterval
    private let queue = DispatchQueue(label: "debounce")
    private var pending: DispatchWorkItem?
    // ^ closure-capture

    init(delay: DispatchTimeInterval) { self.delay = delay }

    func call(_ action: @escaping () -> Void) {
        pending?.cancel()
        let item = DispatchWorkItem(block: action)
        // ^ closure-capture
        pending = item
        // ^ closure-capture
        queue.asyncAfter(deadline: .now() + delay, execute: item)
    }
}
