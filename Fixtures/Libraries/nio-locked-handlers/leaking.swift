// Handlers in a locked box are kept like handlers in an array.
import NIOConcurrencyHelpers
import NIOCore

final class Signals: @unchecked Sendable {
    private let handlers = NIOLockedValueBox<[@Sendable () -> Void]>([])
    private var count = 0

    func listen() {
        handlers.withLockedValue { handlers in
            handlers.append { self.count += 1 }
            // ^ closure-capture
        }
    }

    func send() {
        handlers.withLockedValue { $0 }.forEach { $0() }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let signals = Signals()
    signals.listen()
    signals.send()
    watch(signals)
}
