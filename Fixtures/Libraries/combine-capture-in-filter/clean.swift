// A filter asks the inbox itself which messages are muted.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

struct Message {
    let sender: String
    let text: String
}

final class Inbox {
    private let incoming: AnyPublisher<Message, Never>
    private let muted: Set<String>
    private var subscription: AnyCancellable?
    private(set) var messages: [Message] = []

    init(incoming: AnyPublisher<Message, Never>, muted: Set<String>) {
        self.incoming = incoming
        self.muted = muted
        subscription = incoming
            .filter { message in
                !muted.contains(message.sender)
            }
            .sink { [weak self] in self?.messages.append($0) }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let server = PassthroughSubject<Message, Never>()
    let inbox = Inbox(incoming: server.eraseToAnyPublisher(), muted: ["bot"])
    server.send(Message(sender: "bot", text: "sale"))
    server.send(Message(sender: "Ada", text: "hello"))
    precondition(inbox.messages.count == 1)
    watch(inbox)
}
