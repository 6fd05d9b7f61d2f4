// The compression has its consumer weakly.

import Foundation

class PayloadOperation: Operation, @unchecked Sendable {
    var payload: [UInt8] = []
}

final class CompressOperation: PayloadOperation, @unchecked Sendable {
    private weak var consumer: PayloadOperation?

    init(_ bytes: [UInt8], for consumer: PayloadOperation) {
        self.consumer = consumer
        super.init()
        payload = bytes
        consumer.addDependency(self)
    }

    override func main() {
        consumer?.payload = Array(Set(payload))
    }
}

final class UploadOperation: PayloadOperation, @unchecked Sendable {
    private(set) var sent = 0
    override func main() { sent = payload.count }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let upload = UploadOperation()
    let compress = CompressOperation([7, 7, 7], for: upload)
    let queue = OperationQueue()
    queue.addOperations([compress, upload], waitUntilFinished: true)
    precondition(upload.sent == 1)
    watch(upload)
    watch(compress)
}
