// The inner closure, which the socket keeps, uses `self?` of the outer weak capture.

final class WebSocket {
    fileprivate var onOpen: (() -> Void)?
    fileprivate var onMessage: ((String) -> Void)?

    func open() { onOpen?() }
    func push(_ text: String) { onMessage?(text) }
}

final class TickerFeed {
    let socket = WebSocket()
    private(set) var quotes: [String] = []

    func connect() {
        let socket = socket
        socket.onOpen = { [weak self, weak socket] in
            socket?.onMessage = { text in
                self?.quotes.append(text)
            }
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let feed = TickerFeed()
    feed.connect()
    feed.socket.open()
    feed.socket.push("SAP 131.2")
    precondition(feed.quotes == ["SAP 131.2"])
    watch(feed)
    watch(feed.socket)
}
