// `assign(to: &$results)` does not keep the model, but the `map` before it does, as long as the property lives.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class FilterModel {
    @Published var query = ""
    @Published private(set) var results: [String] = []
    private let names: [String]

    init(names: [String]) {
        self.names = names
        $query
            .map { query in
            // ^ closure-capture
                self.names.filter { $0.contains(query) }
                // ^ closure-capture
            }
            .assign(to: &$results)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let model = FilterModel(names: ["Ada", "Alan", "Grace"])
    model.query = "A"
    precondition(model.results == ["Ada", "Alan"])
    watch(model)
}
