// `await self?.listen()` has the radio strongly while `listen` runs, and it runs for ever.

import Dispatch

final class Radio: @unchecked Sendable {
    private(set) var heard = 0
    private let isTuned = DispatchSemaphore(value: 0)

    func tune() {
        Task { [weak self] in
        // ^ closure-capture
            await self?.listen()
            // ^ closure-capture
        }
        isTuned.wait()
    }

    private func listen() async {
        while !Task.isCancelled {
            heard += 1
            isTuned.signal()
            try? await Task.sleep(nanoseconds: 12_000_000)
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let radio = Radio()
    radio.tune()
    precondition(radio.heard > 0)
    watch(radio)
}
