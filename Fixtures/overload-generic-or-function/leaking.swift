// Of the two methods the one that takes a function is called, which keeps it.

final class Inbox {
    private var items: [Any] = []
    private var unread = 0

    func put<Item>(_ item: Item) {
        items.append(item)
    }

    func put(_ change: @escaping () -> Void) {
        items.append(change)
    }

    func receive() {
        put { self.unread += 1 }
        // ^ closure-capture
    }

    var count: Int { unread + items.count }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let inbox = Inbox()
    inbox.receive()
    inbox.put("letter")
    precondition(inbox.count == 2)
    watch(inbox)
}
