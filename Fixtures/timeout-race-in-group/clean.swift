// The loser of the race is cancelled, and looks whether it is.

import Dispatch

final class Discovery: @unchecked Sendable {
    private(set) var device: String?
    private(set) var scans = 0
    private let decided = DispatchSemaphore(value: 0)

    func find() {
        Task {
            await withTaskGroup(of: String?.self) { group in
                group.addTask { await self.scan() }
                group.addTask {
                    try? await Task.sleep(nanoseconds: 5_000_000)
                    return nil
                }
                let winner = await group.next()
                self.device = winner ?? nil
                self.decided.signal()
                group.cancelAll()
            }
        }
        decided.wait()
    }

    private func scan() async -> String? {
        while !Task.isCancelled {
            scans += 1
            try? await Task.sleep(nanoseconds: 9_000_000)
        }
        return nil
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let discovery = Discovery()
    discovery.find()
    watch(discovery)
}
