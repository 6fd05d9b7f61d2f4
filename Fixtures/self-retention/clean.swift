// The upload keeps itself while it runs and lets go when it has finished.

final class BackgroundUpload {
    private var remaining: [Int]
    private var keepAlive: BackgroundUpload?
    private(set) var sent = 0

    init(chunks: [Int]) {
        remaining = chunks
    }

    func start() {
        keepAlive = self
    }

    func pump() {
        guard let chunk = remaining.popLast() else {
            keepAlive = nil
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
