// Who is done sends the completion, and all subscriptions end.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Upload {
    private let progress = PassthroughSubject<Int, Never>()
    private var subscription: AnyCancellable?
    private var isDone = false
    private(set) var percent = 0

    init() {
        subscription = progress.sink { self.percent = $0 }
        // ^ closure-capture
    }

    func step(to percent: Int) { progress.send(percent) }

    func finish() {
        isDone = true
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let upload = Upload()
    upload.step(to: 80)
    upload.finish()
    precondition(upload.percent == 80)
    watch(upload)
}
