// The worker that sits in the state's payload keeps the download weakly.

final class Download {
    enum State {
        case idle
        case running(Worker)
        case finished(bytes: Int)
    }

    let file: String
    private(set) var state = State.idle

    init(file: String) {
        self.file = file
    }

    func start() {
        guard case .idle = state else { return }
        state = .running(Worker(download: self))
    }

    func advance(by bytes: Int) {
        guard case .running(let worker) = state else { return }
        worker.read(bytes)
    }
}

final class Worker {
    weak var download: Download?
    private var total = 0

    init(download: Download) {
        self.download = download
    }

    func read(_ bytes: Int) {
        total += bytes
    }

    var status: String { "\(download?.file ?? "-"): \(total)" }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let download = Download(file: "kernel.tar.xz")
    download.start()
    download.advance(by: 512)
    guard case .running(let worker) = download.state else { preconditionFailure() }
    precondition(worker.status == "kernel.tar.xz: 512")
    watch(download)
    watch(worker)
}
