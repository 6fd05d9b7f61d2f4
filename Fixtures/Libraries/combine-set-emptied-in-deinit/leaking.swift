// Only the session's `deinit` empties the set of subscriptions that keep the session.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Socket {
    let messages = PassthroughSubject<String, Never>()
    let state = CurrentValueSubject<Bool, Never>(false)
}

final class ChatSession {
    private let socket: Socket
    private var cancellables: Set<AnyCancellable> = []
    private(set) var log: [String] = []

    init(socket: Socket) {
        self.socket = socket
        socket.messages
            .sink { message in self.log.append(message) }
            // ^ unreachable-deinit
            .store(in: &cancellables)
    }

    deinit {
        cancellables.forEach { $0.cancel() }
        cancellables.removeAll()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let socket = Socket()
    let session = ChatSession(socket: socket)
    socket.messages.send("hi")
    precondition(session.log == ["hi"])
    watch(session)
}
