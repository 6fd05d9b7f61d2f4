// Debounced, distinct, switched to the latest request: the usual search, with one strong closure in the middle.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class SearchService {
    func hits(for query: String) -> AnyPublisher<[String], Never> {
        Just(["\(query) one", "\(query) two"]).eraseToAnyPublisher()
    }
}

final class SearchModel {
    @Published var query = ""
    @Published private(set) var hits: [String] = []
    private let service: SearchService
    private var cancellables: Set<AnyCancellable> = []

    init(service: SearchService) {
        self.service = service
        $query
            .debounce(for: .milliseconds(0), scheduler: ImmediateScheduler.shared)
            .removeDuplicates()
            .filter { !$0.isEmpty }
            .map(service.hits)
            .switchToLatest()
            .receive(on: ImmediateScheduler.shared)
            .sink { [weak self] in self?.hits = $0 }
            .store(in: &cancellables)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let model = SearchModel(service: SearchService())
    model.query = "swift"
    precondition(model.hits.count == 2)
    watch(model)
}
