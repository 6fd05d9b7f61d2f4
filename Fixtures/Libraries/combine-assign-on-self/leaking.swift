// `assign(to:on:)` keeps the object that it writes to; `assign(to:)` of a published property does not.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Connectivity {
    @Published var isOnline = false
}

final class StatusBarModel {
    @Published var showsBanner = false
    private var cancellables: Set<AnyCancellable> = []

    init(connectivity: Connectivity) {
        connectivity.$isOnline
            .map { !$0 }
            .assign(to: \.showsBanner, on: self)
            // ^ strong-back-reference
            // ^ closure-capture
            .store(in: &cancellables)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let connectivity = Connectivity()
    let model = StatusBarModel(connectivity: connectivity)
    precondition(model.showsBanner)
    connectivity.isOnline = true
    precondition(!model.showsBanner)
    watch(model)
}
