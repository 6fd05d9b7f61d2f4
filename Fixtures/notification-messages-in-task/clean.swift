// The badge is taken out of a weak reference for each message; the endless task does not keep it.

import Dispatch
import Foundation

final class Account {
    static let current = Account()
}

struct UnreadChanged: NotificationCenter.AsyncMessage {
    typealias Subject = Account
    let count: Int
}

final class UnreadBadge: @unchecked Sendable {
    private(set) var text = ""
    private let isListening = DispatchSemaphore(value: 0)

    func listen() {
        Task { [weak self, isListening] in
            isListening.signal()
            for await message in NotificationCenter.default.messages(for: UnreadChanged.self) {
                self?.show(message.count)
            }
        }
        isListening.wait()
    }

    private func show(_ count: Int) {
        text = count > 99 ? "99+" : "\(count)"
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let badge = UnreadBadge()
    badge.listen()
    watch(badge)
}
