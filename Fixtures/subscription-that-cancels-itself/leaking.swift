// The closure kept by the token uses the variable that holds the token, in order to cancel it.

final class Token {
    fileprivate let handler: (Int) -> Void
    fileprivate private(set) var isCancelled = false

    init(_ handler: @escaping (Int) -> Void) {
        self.handler = handler
    }

    func cancel() { isCancelled = true }
}

final class Feed {
    private var tokens: [Token] = []

    func subscribe(_ handler: @escaping (Int) -> Void) -> Token {
        let token = Token(handler)
        tokens.append(token)
        return token
    }

    func publish(_ value: Int) {
        for token in tokens where !token.isCancelled { token.handler(value) }
        tokens.removeAll { $0.isCancelled }
    }
}

final class Sum {
    var value = 0
}

func addFirst(of feed: Feed, to sum: Sum) {
    var token: Token?
    token = feed.subscribe { value in
    // ^ closure-capture
        sum.value += value
        token?.cancel()
        // ^ closure-capture
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let feed = Feed()
    let sum = Sum()
    addFirst(of: feed, to: sum)
    feed.publish(21)
    feed.publish(4)
    precondition(sum.value == 21)
    watch(sum)
    watch(feed)
}
