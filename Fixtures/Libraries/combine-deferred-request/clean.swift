// The request is made when somebody subscribes; stored, it keeps what it will need.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class ReportService {
    private let name = "annual"
    private var token: AnyCancellable?
    private(set) var received = ""

    func prepare() {
        token = Deferred { Just("report \(self.name)") }.eraseToAnyPublisher().sink { self.received = $0 }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let service = ReportService()
    service.prepare()
    precondition(service.received == "report annual")
    watch(service)
}
