// The report's task awaits the value of a global task that never ends.

import Dispatch

enum Background {
    static let indexing = Task {
        var documents = 0
        while !Task.isCancelled {
            documents += 1
            try? await Task.sleep(nanoseconds: 25_000_000)
        }
        return documents
    }
}

final class Report: @unchecked Sendable {
    private var title = ""
    private let isPreparing = DispatchSemaphore(value: 0)

    func prepare() {
        Task {
        // ^ closure-capture
            isPreparing.signal()
            // ^ closure-capture
            let count = await Background.indexing.value
            title = "\(count) documents"
        }
        isPreparing.wait()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let report = Report()
    report.prepare()
    watch(report)
}
