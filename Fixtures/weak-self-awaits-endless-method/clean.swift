// What the weak task awaits is one step, and it asks for the radio again before the next.

import Dispatch

final class Radio: @unchecked Sendable {
    private(set) var heard = 0
    private let isTuned = DispatchSemaphore(value: 0)

    func tune() {
        Task { [weak self] in
            while await self?.listen() == true {
                await Task.yield()
                try? await Task.sleep(nanoseconds: 2_000_000)
            }
        }
        isTuned.wait()
    }

    private func listen() async -> Bool {
        heard += 1
        isTuned.signal()
        try? await Task.sleep(nanoseconds: 4_000_000)
        return !Task.isCancelled
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let radio = Radio()
    radio.tune()
    precondition(radio.heard > 0)
    watch(radio)
}
