// Every query starts a request of the service, from a `flatMap` that captures the search.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Catalogue {
    private let answers = CurrentValueSubject<[String], Never>(["apple", "apricot"])

    func find(_ prefix: String) -> AnyPublisher<[String], Never> {
        answers.map { $0.filter { $0.hasPrefix(prefix) } }.eraseToAnyPublisher()
    }
}

final class Search {
    let query = PassthroughSubject<String, Never>()
    private let catalogue: Catalogue
    private var subscription: AnyCancellable?
    private(set) var hits: [String] = []

    init(catalogue: Catalogue) {
        self.catalogue = catalogue
    }

    func activate() {
        subscription = query
            .flatMap { [catalogue] text in
                catalogue.find(text)
            }
            .sink { [weak self] hits in self?.hits = hits }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let search = Search(catalogue: Catalogue())
    search.activate()
    search.query.send("apr")
    precondition(search.hits == ["apricot"])
    watch(search)
}
