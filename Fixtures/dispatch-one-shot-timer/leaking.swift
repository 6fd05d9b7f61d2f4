// The one-shot source has fired, and still keeps its handler, which captures the tooltip.

import Dispatch

final class Tooltip: @unchecked Sendable {
    private var timer: DispatchSourceTimer?
    // ^ closure-capture
    private(set) var isVisible = true
    private let hidden = DispatchSemaphore(value: 0)

    func hideSoon() {
        timer = DispatchSource.makeTimerSource()
        timer?.schedule(deadline: .now() + .milliseconds(5))
        timer?.setEventHandler { [self] in
        // ^ closure-capture
            isVisible = false
            // ^ closure-capture
            hidden.signal()
        }
        timer?.resume()
        hidden.wait()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let tooltip = Tooltip()
    tooltip.hideSoon()
    precondition(!tooltip.isVisible)
    watch(tooltip)
}
