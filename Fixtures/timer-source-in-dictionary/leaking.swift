// The pollers stay in the dictionary when a feed is unfollowed, with the handlers that capture the reader.

import Dispatch

final class FeedReader: @unchecked Sendable {
    private var pollers: [String: DispatchSourceTimer] = [:]
    // ^ closure-capture
    private var followed: Set<String> = []
    private(set) var polls: [String: Int] = [:]

    func follow(_ feed: String) {
        followed.insert(feed)
        let poller = DispatchSource.makeTimerSource()
        poller.schedule(deadline: .now() + 60, repeating: 60)
        poller.setEventHandler { [feed] in
        // ^ closure-capture
            self.polls[feed, default: 0] += 1
            // ^ closure-capture
        }
        poller.activate()
        pollers[feed] = poller
        // ^ closure-capture
    }

    func unfollow(_ feed: String) {
        followed.remove(feed)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let reader = FeedReader()
    reader.follow("swift.org")
    reader.unfollow("swift.org")
    watch(reader)
}
