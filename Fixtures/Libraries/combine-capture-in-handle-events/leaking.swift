// The spinner is switched on and off in `handleEvents`.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class PhotoLoader {
    private let requests = PassthroughSubject<String, Never>()
    private var cancellables: Set<AnyCancellable> = []
    private(set) var isLoading = false
    private(set) var titles: [String] = []

    func start() {
        requests
            .handleEvents(receiveOutput: { _ in self.isLoading = true })
            // ^ closure-capture
            .map { "photo of \($0)" }
            .sink { [weak self] title in
                self?.titles.append(title)
                self?.isLoading = false
            }
            .store(in: &cancellables)
    }

    func load(_ name: String) { requests.send(name) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let loader = PhotoLoader()
    loader.start()
    loader.load("a cat")
    precondition(loader.titles == ["photo of a cat"] && !loader.isLoading)
    watch(loader)
}
