// A request that answers ends its subscription; one whose promise waits on the object for ever does not.
// Not found yet: a future is taken to be fulfilled.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Geocoder {
    private var pending: [(Result<String, Never>) -> Void] = []

    func place(at coordinate: Double) -> Future<String, Never> {
        Future { promise in
            self.pending.append(promise)
        }
    }

    func answer(_ name: String) {
        let waiting = pending
        pending = []
        waiting.forEach { $0(.success(name)) }
    }
}

final class PlaceModel {
    private let geocoder = Geocoder()
    private var cancellables: Set<AnyCancellable> = []
    private(set) var name = "?"

    func locate(_ coordinate: Double) {
        geocoder.place(at: coordinate)
            .sink { self.name = $0 }
            // ^ closure-capture
            .store(in: &cancellables)
    }

    func answered(_ name: String) { geocoder.answer(name) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let model = PlaceModel()
    model.locate(52.5)
    precondition(model.name == "?")
    watch(model)
}
