// The failure ends the subscription of the download.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

struct Failure: Error {}

final class Download {
    private let bytes = PassthroughSubject<Int, Failure>()
    private var cancellables: Set<AnyCancellable> = []
    private(set) var received = 0
    private(set) var hasFailed = false

    func start() {
        bytes
            .sink { [weak self] _ in
                self?.hasFailed = true
            } receiveValue: { count in
                self.received += count
            }
            .store(in: &cancellables)
    }

    func receive(_ count: Int) { bytes.send(count) }

    func stall() {
        bytes.send(completion: .failure(Failure()))
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let download = Download()
    download.start()
    download.receive(10)
    download.stall()
    precondition(download.received == 10)
    watch(download)
}
