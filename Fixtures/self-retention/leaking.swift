// The upload keeps itself in a property while it runs and never lets go.

final class BackgroundUpload {
    private var remaining: [Int]
    private var keepAlive: BackgroundUpload?
    // ^ strong-back-reference
    private(set) var sent = 0

    init(chunks: [Int]) {
        remaining = chunks
    }

    func start() {
        keepAlive = self
        // ^ strong-back-reference
    }

    func pump() {
        guard let chunk = remaining.popLast() else {
            sent = -sent
            return
        }
        sent += chunk
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let upload = BackgroundUpload(chunks: [400, 100])
    upload.start()
    for _ in 0..<3 { upload.pump() }
    precondition(abs(upload.sent) == 500)
    watch(upload)
}
