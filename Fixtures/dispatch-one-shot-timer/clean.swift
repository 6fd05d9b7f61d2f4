// The handler of the one-shot source drops the source.

import Dispatch

final class Tooltip: @unchecked Sendable {
    private var timer: DispatchSourceTimer?
    private(set) var isVisible = true
    private let hidden = DispatchSemaphore(value: 0)

    func hideSoon() {
        timer = DispatchSource.makeTimerSource()
        timer?.schedule(deadline: .now() + .milliseconds(5))
        timer?.setEventHandler { [self] in
            isVisible = false
            timer = nil
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
