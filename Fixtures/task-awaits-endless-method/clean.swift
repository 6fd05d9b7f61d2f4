// The loop of the method that the task awaits returns when the mailbox is empty.

import Dispatch

final class Mailbox: @unchecked Sendable {
    private var letters: [String]
    private var delivered: [String] = []
    private let isEmpty = DispatchSemaphore(value: 0)

    init(_ letters: [String]) { self.letters = letters }

    func deliver() {
        Task { await self.run() }
        isEmpty.wait()
    }

    private func run() async {
        while true {
            if let letter = letters.popLast() {
                delivered.append(letter)
            } else {
                isEmpty.signal()
                return
            }
            await pause()
        }
    }

    private func pause() async {
        try? await Task.sleep(nanoseconds: 3_000_000)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let mailbox = Mailbox(["bill", "postcard"])
    mailbox.deliver()
    watch(mailbox)
}
