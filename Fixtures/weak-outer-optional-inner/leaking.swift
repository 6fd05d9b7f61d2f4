// The outer closure unwraps its weak self, and the inner one, which the socket keeps, uses that.

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
            guard let self else { return }
            socket?.onMessage = { text in
            // ^ closure-capture
                self.quotes.append(text)
                // ^ closure-capture
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
