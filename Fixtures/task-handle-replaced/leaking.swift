// `restart` replaces the handle of a task that runs until it is cancelled.
// Not found yet: that the handle is dropped without being cancelled is not told apart.

import Dispatch

final class LiveSearch: @unchecked Sendable {
    private var current: Task<Void, Never>? {
    // ^ closure-capture
        willSet { if newValue == nil { current?.cancel() } }
    }
    private(set) var hits = 0
    private let searched = DispatchSemaphore(value: 0)

    func restart(_ query: String) {
        current = Task {
        // ^ closure-capture
            while !Task.isCancelled {
                self.search(query)
                // ^ closure-capture
                try? await Task.sleep(nanoseconds: 15_000_000)
            }
        }
        searched.wait()
    }

    private func search(_ query: String) {
        hits += query.utf8.count
        searched.signal()
    }

    func stop() { current = nil }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let search = LiveSearch()
    search.restart("a")
    search.restart("ab")
    search.stop()
    watch(search)
}
