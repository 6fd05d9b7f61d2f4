// `messages(of:for:)` gives a sequence that has no end, and the task that iterates over it names the badge.

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
        Task {
        // ^ closure-capture
            isListening.signal()
            for await message in NotificationCenter.default.messages(for: UnreadChanged.self) {
                show(message.count)
                // ^ closure-capture
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
