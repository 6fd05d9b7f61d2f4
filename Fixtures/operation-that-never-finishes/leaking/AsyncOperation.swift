// The asynchronous operation does not become finished, so the queue keeps it, and it keeps the scanner.

import Foundation

class AsyncOperation: Operation, @unchecked Sendable {
    private var executing = false
    private var finished = false

    override var isAsynchronous: Bool { true }
    override var isExecuting: Bool { executing }
    override var isFinished: Bool { finished }

    override func start() {
        executing = true
        begin()
    }

    func begin() {}

    func finish() {
        willChangeValue(forKey: "isFinished")
        executing = false
        finished = true
        didChangeValue(forKey: "isFinished")
    }
}

#if !canImport(ObjectiveC)
extension Operation {
    func willChangeValue(forKey key: String) { if key == "isFinished" { willChangeValue(for: \.isFinished) } }
    func didChangeValue(forKey key: String) { if key == "isFinished" { didChangeValue(for: \.isFinished) } }
}
#endif
