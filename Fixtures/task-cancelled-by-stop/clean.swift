// `stop` cancels the task that refreshes.

import Dispatch

final class Timeline: @unchecked Sendable {
    private var loading: Task<Void, Never>?
    private var refreshing: Task<Void, Never>?
    private let isRefreshed = DispatchSemaphore(value: 0)
    private(set) var posts: [String] = []

    func start() {
        loading = Task { [isRefreshed] in
            isRefreshed.signal()
        }
        refreshing = Task {
            while !Task.isCancelled {
                await self.refresh()
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
        refreshing?.cancel()
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
