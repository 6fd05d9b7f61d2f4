// The result of the tasks in the array is the name of the upload.

import Dispatch

final class UploadQueue: @unchecked Sendable {
    private var tasks: [Task<String, Never>] = []
    private let done = DispatchSemaphore(value: 0)
    private(set) var count = 0

    func enqueue(_ name: String) {
        count += 1
        let upload = Upload(name, queue: self)
        let task = Task { () -> String in
            upload.send()
            defer { self.done.signal() }
            return upload.name
        }
        tasks.append(task)
        done.wait()
    }
}

final class Upload: @unchecked Sendable {
    let name: String
    private let queue: UploadQueue
    private(set) var isSent = false

    init(_ name: String, queue: UploadQueue) {
        self.name = name
        self.queue = queue
    }

    func send() { isSent = queue.count > 0 }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let queue = UploadQueue()
    queue.enqueue("a.mov")
    watch(queue)
}
