// The suspended queue is resumed, and its job runs and goes.

import Dispatch

final class Printer: @unchecked Sendable {
    private let jobs = DispatchQueue(label: "jobs")
    private(set) var pages = 0

    func pause() { jobs.suspend() }

    func submit(pages count: Int) {
        jobs.async {
            self.pages += count
        }
    }

    func restart() {
        pages = 0
        jobs.resume()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let printer = Printer()
    printer.pause()
    printer.submit(pages: 3)
    printer.restart()
    watch(printer)
}
