// The token is a variable that the closure it keeps mentions, and nothing takes it out of there.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Session {
    private(set) var isOver = false
    func end() { isOver = true }
}

final class Server {
    let shutdown = PassthroughSubject<Void, Never>()

    func end(_ session: Session) {
        var token: AnyCancellable?
        token = shutdown.sink {
        // ^ closure-capture
            session.end()
            token?.cancel()
            // ^ closure-capture
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let server = Server()
    let session = Session()
    server.end(session)
    precondition(!session.isOver)
    watch(session)
}
