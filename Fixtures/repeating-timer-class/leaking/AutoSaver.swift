import Dispatch

final class AutoSaver: @unchecked Sendable {
    private var timer: RepeatingTimer?
    // ^ closure-capture
    // ^ unreachable-deinit
    private(set) var saves = 0

    func enable() {
        timer = RepeatingTimer(interval: .seconds(30)) { self.saves += 1 }
        // ^ closure-capture
        // ^ unreachable-deinit
        timer?.resume()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let saver = AutoSaver()
    saver.enable()
    watch(saver)
}
