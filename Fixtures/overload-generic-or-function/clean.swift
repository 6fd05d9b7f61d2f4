// Of the two methods the one that takes a function is called, and it keeps nothing.

final class Inbox {
    private var items: [Any] = []
    private var unread = 0

    func put<Item>(_ item: Item) {
        items.append(item)
    }

    func put(_ change: () -> Void) {
        change()
    }

    func receive() {
        put { self.unread += 1 }
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
