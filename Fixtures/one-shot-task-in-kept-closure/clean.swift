// The closure that starts the task is not kept; the task ends.

import Dispatch

final class RefreshControl {
    private(set) var isRefreshing = false
    func refresh(_ action: @Sendable () -> Void) {
        isRefreshing = true
        action()
    }
}

final class NewsList: @unchecked Sendable {
    private let control = RefreshControl()
    private(set) var items: [String] = []
    private let loaded = DispatchSemaphore(value: 0)

    func pull() {
        control.refresh {
            Task { await self.load() }
        }
        loaded.wait()
    }

    private func load() async {
        items = ["news"]
        loaded.signal()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let list = NewsList()
    list.pull()
    watch(list)
}
