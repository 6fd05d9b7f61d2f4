// The closure that the hub keeps has `self` weakly, too.

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
        PushHub.shared.onPush { [weak self] text in
            Task { [weak self] in
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
