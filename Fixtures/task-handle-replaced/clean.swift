// `restart` cancels the task before it replaces its handle, and `stop` cancels the last.

import Dispatch

final class LiveSearch: @unchecked Sendable {
    private var current: Task<Void, Never>? {
        willSet { if newValue == nil { current?.cancel() } }
    }
    private(set) var hits = 0
    private let searched = DispatchSemaphore(value: 0)

    func restart(_ query: String) {
        current?.cancel()
        current = Task {
            while !Task.isCancelled {
                self.search(query)
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
