// The poller of a feed that is unfollowed is cancelled and removed.

import Dispatch

final class FeedReader: @unchecked Sendable {
    private var pollers: [String: DispatchSourceTimer] = [:]
    private var followed: Set<String> = []
    private(set) var polls: [String: Int] = [:]

    func follow(_ feed: String) {
        followed.insert(feed)
        let poller = DispatchSource.makeTimerSource()
        poller.schedule(deadline: .now() + 60, repeating: 60)
        poller.setEventHandler { [feed] in
            self.polls[feed, default: 0] += 1
        }
        poller.activate()
        pollers[feed] = poller
    }

    func unfollow(_ feed: String) {
        followed.remove(feed)
        pollers.removeValue(forKey: feed)?.cancel()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let reader = FeedReader()
    reader.follow("swift.org")
    reader.unfollow("swift.org")
    watch(reader)
}
