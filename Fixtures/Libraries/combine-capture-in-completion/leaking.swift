// Only the closure for the completion captures strongly.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

enum NetworkError: Error {
    case offline
}

final class Conversation {
    private let lines: PassthroughSubject<String, NetworkError>
    private var token: AnyCancellable?
    private(set) var isClosed = false
    private(set) var text = ""

    init(lines: PassthroughSubject<String, NetworkError>) {
        self.lines = lines
        token = lines.sink(
            receiveCompletion: { _ in self.close() },
            // ^ closure-capture
            receiveValue: { [weak self] in self?.text += $0 })
    }

    private func close() { isClosed = true }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let lines = PassthroughSubject<String, NetworkError>()
    let conversation = Conversation(lines: lines)
    lines.send("hi")
    precondition(conversation.text == "hi" && !conversation.isClosed)
    watch(conversation)
}
