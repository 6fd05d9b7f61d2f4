// The refresh closure that the list keeps captures the list to start a task.

import Dispatch

final class RefreshControl {
    var onRefresh: (@Sendable () -> Void)?
}

final class NewsList: @unchecked Sendable {
    private let control = RefreshControl()
    private(set) var items: [String] = []
    private let loaded = DispatchSemaphore(value: 0)

    func pull() {
        control.onRefresh = {
        // ^ closure-capture
            Task { await self.load() }
            // ^ closure-capture
        }
        control.onRefresh?()
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
