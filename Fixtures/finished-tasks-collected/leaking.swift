// The uploads stay in the array as tasks whose result is an upload that refers to the queue.

import Dispatch

final class UploadQueue: @unchecked Sendable {
    private var tasks: [Task<Upload, Never>] = []
    // ^ closure-capture
    // ^ strong-back-reference
    private let done = DispatchSemaphore(value: 0)
    private(set) var count = 0

    func enqueue(_ name: String) {
        count += 1
        let upload = Upload(name, queue: self)
        // ^ closure-capture
        // ^ strong-back-reference
        let task = Task { () -> Upload in
        // ^ closure-capture
        // ^ strong-back-reference
            upload.send()
            defer { self.done.signal() }
            return upload
            // ^ closure-capture
            // ^ strong-back-reference
        }
        tasks.append(task)
        // ^ closure-capture
        // ^ strong-back-reference
        done.wait()
    }
}

final class Upload: @unchecked Sendable {
    let name: String
    private let queue: UploadQueue
    // ^ closure-capture
    // ^ strong-back-reference
    private(set) var isSent = false

    init(_ name: String, queue: UploadQueue) {
        self.name = name
        self.queue = queue
        // ^ closure-capture
        // ^ strong-back-reference
    }

    func send() { isSent = queue.count > 0 }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let queue = UploadQueue()
    queue.enqueue("a.mov")
    watch(queue)
}
