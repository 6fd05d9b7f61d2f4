// `cancelAll` forgets the tasks that it should cancel; they run on, with the prefetcher.

import Dispatch

final class Prefetcher: @unchecked Sendable {
    private var tasks: [String: Task<Void, Never>] = [:]
    // ^ closure-capture
    private(set) var loads = 0
    private let loaded = DispatchSemaphore(value: 0)

    func prefetch(_ url: String) {
        tasks[url] = Task(priority: .low) {
        // ^ closure-capture
            while !Task.isCancelled {
                self.load(url)
                // ^ closure-capture
                try? await Task.sleep(for: .milliseconds(20))
            }
        }
        loaded.wait()
    }

    private func load(_ url: String) {
        loads += url.utf8.count
        loaded.signal()
    }

    func cancelAll() {
        tasks.removeAll()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let prefetcher = Prefetcher()
    prefetcher.prefetch("a.png")
    prefetcher.prefetch("b.png")
    prefetcher.cancelAll()
    watch(prefetcher)
}
