// The `[weak self]` of the inner task needs `self` of the closure around it, which the hub keeps.

import Dispatch

final class PushHub: @unchecked Sendable {
    static let shared = PushHub()
    private var handlers: [(String) -> Void] = []
    func onPush(_ handler: @escaping (String) -> Void) { handlers.append(handler) }
    func push(_ text: String) { handlers.forEach { $0(text) } }
}

final class ConversationModel: @unchecked Sendable {
    private(set) var messages: [String] = []
    private let received = DispatchSemaphore(value: 0)

    func bind() {
        PushHub.shared.onPush { text in
        // ^ closure-capture
            Task { [weak self] in
            // ^ closure-capture
                self?.insert(text)
            }
        }
        PushHub.shared.push("hi")
        received.wait()
    }

    private func insert(_ text: String) {
        messages.append(text)
        received.signal()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let model = ConversationModel()
    model.bind()
    watch(model)
}
