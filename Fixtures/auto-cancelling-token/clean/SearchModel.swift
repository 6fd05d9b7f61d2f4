import Dispatch

enum Typing {
    static let queries = AsyncStream<String>.makeStream()
}

final class SearchModel: @unchecked Sendable {
    private let bag = TaskBag()
    private(set) var results: [String] = []
    private let found = DispatchSemaphore(value: 0)

    func bind() {
        Task { [weak self] in
            for await query in Typing.queries.stream {
                self?.search(query)
            }
        }
        .store(in: bag)
        Typing.queries.continuation.yield("swi")
        found.wait()
    }

    private func search(_ query: String) {
        results = ["\(query)ft", "\(query)ng"]
        found.signal()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let model = SearchModel()
    model.bind()
    precondition(model.results.first == "swift")
    watch(model)
}
