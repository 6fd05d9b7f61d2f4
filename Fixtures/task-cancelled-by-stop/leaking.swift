// `stop` cancels the task that loads, not the one that refreshes until it is cancelled.

import Dispatch

final class Timeline: @unchecked Sendable {
    private var loading: Task<Void, Never>?
    private var refreshing: Task<Void, Never>?
    // ^ closure-capture
    private let isRefreshed = DispatchSemaphore(value: 0)
    private(set) var posts: [String] = []

    func start() {
        loading = Task { [isRefreshed] in
            isRefreshed.signal()
        }
        refreshing = Task {
        // ^ closure-capture
            while !Task.isCancelled {
                await self.refresh()
                // ^ closure-capture
                try? await Task.sleep(nanoseconds: 10_000_000)
            }
        }
        isRefreshed.wait()
        isRefreshed.wait()
    }

    private func refresh() async {
        posts.append("post \(posts.count)")
        isRefreshed.signal()
    }

    func stop() {
        loading?.cancel()
        loading = nil
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let timeline = Timeline()
    timeline.start()
    timeline.stop()
    precondition(!timeline.posts.isEmpty)
    watch(timeline)
}
