// The token goes to the service that the model keeps, not to the model.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class SyncService {
    let status = CurrentValueSubject<String, Never>("idle")
    private var tokens: [AnyCancellable] = []

    func keep(_ token: AnyCancellable) { tokens.append(token) }
}

final class SyncModel {
    private let service = SyncService()
    private(set) var status = ""

    func start() {
        let token = service.status.sink { [weak self] status in
            self?.status = status
        }
        service.keep(token)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let model = SyncModel()
    model.start()
    precondition(model.status == "idle")
    watch(model)
}
