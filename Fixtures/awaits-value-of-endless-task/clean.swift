// The report's task awaits the value of a global task that ends.

import Dispatch

enum Background {
    static let indexing = Task {
        var documents = 0
        while documents < 3 {
            documents += 1
            try? await Task.sleep(nanoseconds: 1_000_000)
        }
        return documents
    }
}

final class Report: @unchecked Sendable {
    private var title = ""
    private let isPreparing = DispatchSemaphore(value: 0)

    func prepare() {
        Task {
            isPreparing.signal()
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
