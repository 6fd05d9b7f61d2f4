// One child of the group pings for ever, so the group, the task and the monitor stay.

import Dispatch

final class NetworkMonitor: @unchecked Sendable {
    private let hosts: [String]
    private(set) var answers: Set<String> = []
    private let lock = DispatchQueue(label: "answers")
    private let isComplete = DispatchSemaphore(value: 0)

    init(hosts: [String]) { self.hosts = hosts }

    func begin() {
        Task {
        // ^ closure-capture
            await withTaskGroup(of: Void.self) { group in
                for host in hosts {
                // ^ closure-capture
                    group.addTask {
                    // ^ closure-capture
                        while true {
                            await self.ping(host)
                            // ^ closure-capture
                            try? await Task.sleep(nanoseconds: 20_000_000)
                        }
                    }
                }
            }
        }
        for _ in hosts { isComplete.wait() }
    }

    private func ping(_ host: String) async {
        await Task.yield()
        lock.sync { _ = answers.insert(host) }
        isComplete.signal()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let monitor = NetworkMonitor(hosts: ["a.example", "b.example"])
    monitor.begin()
    watch(monitor)
}
