// All children of the group end.

import Dispatch

final class NetworkMonitor: @unchecked Sendable {
    private let hosts: [String]
    private(set) var answers: Set<String> = []
    private let lock = DispatchQueue(label: "answers")
    private let isComplete = DispatchSemaphore(value: 0)

    init(hosts: [String]) { self.hosts = hosts }

    func begin() {
        Task {
            await withTaskGroup(of: Void.self) { group in
                for host in hosts {
                    group.addTask {
                            await self.ping(host)
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
