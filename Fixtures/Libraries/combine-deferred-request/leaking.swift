// The request is made when somebody subscribes; stored, it keeps what it will need.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class ReportService {
    private let name = "annual"
    private(set) var request: AnyPublisher<String, Never>?

    func prepare() {
        request = Deferred { Just("report \(self.name)") }.eraseToAnyPublisher()
        // ^ closure-capture
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let service = ReportService()
    service.prepare()
    var received = ""
    let token = service.request?.sink { received = $0 }
    token?.cancel()
    precondition(received == "report annual")
    watch(service)
}
