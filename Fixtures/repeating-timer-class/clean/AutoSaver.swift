import Dispatch

final class AutoSaver: @unchecked Sendable {
    private var timer: RepeatingTimer?
    private(set) var saves = 0

    func enable() {
        timer = RepeatingTimer(interval: .seconds(30)) { [weak self] in self?.saves += 1 }
        timer?.resume()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let saver = AutoSaver()
    saver.enable()
    watch(saver)
}
