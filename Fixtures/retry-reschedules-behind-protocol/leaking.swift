// The block that `asyncAfter` is given begins the next try whatever happens: the transport never answers, and nothing counts.

import Foundation
import Dispatch

enum LinkState: Equatable {
    case offline
    case connecting(attempt: Int)
    case online
}

protocol Transport {
    func dial() -> Bool
}

struct DeadTransport: Transport {
    func dial() -> Bool { false }
}

final class Reconnector {
    private let transport: any Transport
    private let maxAttempts: Int
    private var attempt = 0
    private(set) var state: LinkState = .offline

    init(transport: any Transport, maxAttempts: Int = 4) {
        self.transport = transport
        self.maxAttempts = maxAttempts
    }

    func connect() {
        attempt += 1
        state = .connecting(attempt: attempt)
        if transport.dial() {
            state = .online
            return
        }
        let delay = 0.01 * Double(min(attempt, maxAttempts))
        DispatchQueue.main.asyncAfter(deadline: .now() + delay) {
        // ^ closure-capture
            self.connect()
            // ^ closure-capture
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let link = Reconnector(transport: DeadTransport(), maxAttempts: 3)
    link.connect()
    watch(link)
}
