// The view model keeps the subscriptions to its store in a set, and their closures capture it.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class BasketStore {
    let total = CurrentValueSubject<Int, Never>(0)

    func add(price: Int) { total.value += price }
}

final class BasketViewModel {
    private let store: BasketStore
    private var cancellables = Set<AnyCancellable>()
    private(set) var label = ""

    init(store: BasketStore) {
        self.store = store
        store.total
            .sink { total in
            // ^ closure-capture
                self.label = "\(total) €"
                // ^ closure-capture
            }
            .store(in: &cancellables)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let store = BasketStore()
    let model = BasketViewModel(store: store)
    store.add(price: 12)
    precondition(model.label == "12 €")
    watch(model)
}
