import Dispatch

enum Typing {
    static let queries = AsyncStream<String>.makeStream()
}

final class SearchModel: @unchecked Sendable {
    private let bag = TaskBag()
    // ^ closure-capture
    // ^ unreachable-deinit
    private(set) var results: [String] = []
    private let found = DispatchSemaphore(value: 0)

    func bind() {
        Task {
        // ^ closure-capture
        // ^ unreachable-deinit
            for await query in Typing.queries.stream {
                search(query)
                // ^ closure-capture
                // ^ unreachable-deinit
            }
        }
        .store(in: bag)
        // ^ closure-capture
        // ^ unreachable-deinit
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
