// The labelled `continue` goes back to the endless outer loop.

import Dispatch

final class BatchPrinter: @unchecked Sendable {
    private var batches = [["a", "b"], ["c"]]
    private(set) var printed: [String] = []
    private let finished = DispatchSemaphore(value: 0)

    func printAll() {
        Task { [self] in
        // ^ closure-capture
            outer: while true {
                for page in nextBatch() {
                // ^ closure-capture
                    if page == "end" {
                        finished.signal()
                        try? await Task.sleep(nanoseconds: 4_000_000)
                        continue outer
                    }
                    printed.append(page)
                }
            }
        }
        finished.wait()
    }

    private func nextBatch() -> [String] {
        batches.isEmpty ? ["end"] : batches.removeFirst()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let printer = BatchPrinter()
    printer.printAll()
    precondition(printer.printed == ["a", "b", "c"])
    watch(printer)
}
