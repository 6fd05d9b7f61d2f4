// The badge waits for a change of the inbox again each time it is drawn: one of its closures always waits.

import Observation

@Observable
final class Inbox {
    var unread = 0
    func receive(_ count: Int) { unread += count }
}

final class Badge {
    private let inbox: Inbox
    private(set) var text = ""
    private var isStale = false

    init(inbox: Inbox) {
        self.inbox = inbox
        draw()
    }

    private func draw() {
        withObservationTracking {
            text = "\(inbox.unread)"
        } onChange: {
        // ^ closure-capture
            self.isStale = true
            // ^ closure-capture
        }
        isStale = false
    }

    func frame() {
        if isStale { draw() }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let inbox = Inbox()
    let badge = Badge(inbox: inbox)
    for count in 1...3 {
        inbox.receive(count)
        badge.frame()
    }
    precondition(badge.text == "6")
    watch(badge)
}
