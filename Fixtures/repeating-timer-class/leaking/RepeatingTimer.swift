// The closure that is given to the repeating timer, a class around a dispatch source, captures its owner.

import Dispatch

final class RepeatingTimer {
    private let source: any DispatchSourceTimer
    private var isSuspended = true

    init(interval: DispatchTimeInterval, queue: DispatchQueue = .global(), handler: @escaping () -> Void) {
        source = DispatchSource.makeTimerSource(queue: queue)
        source.schedule(deadline: .now() + interval, repeating: interval)
        source.setEventHandler(handler: handler)
        // ^ closure-capture
        // ^ unreachable-deinit
    }

    func resume() {
        guard isSuspended else { return }
        isSuspended = false
        source.resume()
    }

    deinit {
        source.setEventHandler {}
        source.cancel()
        resume()
    }
}
