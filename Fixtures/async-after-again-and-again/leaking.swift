// The block that runs later schedules the next one, without end.

import Dispatch

final class LicenseCheck: @unchecked Sendable {
    private let queue = DispatchQueue(label: "license")
    private var tries: Int
    private(set) var isValid = false
    private let checked = DispatchSemaphore(value: 0)

    init(tries: Int) { self.tries = tries }

    func begin() {
        scheduleCheck()
        checked.wait()
    }

    private func scheduleCheck() {
        queue.asyncAfter(deadline: .now() + .milliseconds(6)) {
        // ^ closure-capture
            self.check()
            // ^ closure-capture
        }
    }

    private func check() {
        checked.signal()
        tries -= 1
        scheduleCheck()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let check = LicenseCheck(tries: 3)
    check.begin()
    watch(check)
}
