// The handler, which keeps the source, cancels it when it has had enough.

import Dispatch

final class UploadRetry: @unchecked Sendable {
    private(set) var tries = 0
    private let tried = DispatchSemaphore(value: 0)

    func begin() {
        let timer = DispatchSource.makeTimerSource(queue: .global())
        timer.schedule(deadline: .now(), repeating: .milliseconds(3))
        timer.setEventHandler {
            self.tries += 1
            if self.tries == 3 { timer.cancel() }
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
