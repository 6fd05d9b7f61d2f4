// The lobby keeps the unsafe continuations of those who wait, and drops those who wait too long without resuming them.

import Dispatch

final class Lobby: @unchecked Sendable {
    private var waiting: [(name: String, seat: UnsafeContinuation<Int?, Never>)] = []
    private(set) var seated: [String: Int] = [:]
    private let arrived = DispatchSemaphore(value: 0)

    func join(_ name: String) {
        Task {
        // ^ closure-capture
            let seat = await withUnsafeContinuation { seat in
                self.waiting.append((name, seat))
                // ^ closure-capture
                self.arrived.signal()
            }
            if let seat { self.seated[name] = seat }
            // ^ closure-capture
        }
        arrived.wait()
    }

    func close() {
        waiting.removeAll()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let lobby = Lobby()
    lobby.join("ada")
    lobby.close()
    watch(lobby)
}
