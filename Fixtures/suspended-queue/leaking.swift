// The queue of the printer is suspended with a job in it, and is not resumed.

import Dispatch

final class Printer: @unchecked Sendable {
    private let jobs = DispatchQueue(label: "jobs")
    // ^ closure-capture
    private(set) var pages = 0

    func pause() { jobs.suspend() }

    func submit(pages count: Int) {
        jobs.async {
        // ^ closure-capture
            self.pages += count
            // ^ closure-capture
        }
    }

    func restart() {
        pages = 0
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let printer = Printer()
    printer.pause()
    printer.submit(pages: 3)
    printer.restart()
    watch(printer)
}
