// Nobody keeps the source but its own handler, which never cancels it, and captures the retry.

import Dispatch

final class UploadRetry: @unchecked Sendable {
    private(set) var tries = 0
    private let tried = DispatchSemaphore(value: 0)

    func begin() {
        let timer = DispatchSource.makeTimerSource(queue: .global())
        timer.schedule(deadline: .now(), repeating: .milliseconds(3))
        timer.setEventHandler {
        // ^ closure-capture
            self.tries += 1
            // ^ closure-capture
            if self.tries < 0 { return }
            timer.schedule(deadline: .now() + .milliseconds(3))
            self.tried.signal()
        }
        timer.resume()
        tried.wait()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let retry = UploadRetry()
    retry.begin()
    watch(retry)
}
