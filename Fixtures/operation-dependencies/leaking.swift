// The upload depends on the compression, which has the upload as its consumer.

import Foundation

class PayloadOperation: Operation, @unchecked Sendable {
    var payload: [UInt8] = []
}

final class CompressOperation: PayloadOperation, @unchecked Sendable {
    private let consumer: PayloadOperation
    // ^ strong-back-reference

    init(_ bytes: [UInt8], for consumer: PayloadOperation) {
        self.consumer = consumer
        // ^ strong-back-reference
        super.init()
        payload = bytes
        consumer.addDependency(self)
        // ^ strong-back-reference
    }

    override func main() {
        consumer.payload = Array(Set(payload))
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
