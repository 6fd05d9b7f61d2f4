// Those who wait too long are resumed with nil.

import Dispatch

final class Lobby: @unchecked Sendable {
    private var waiting: [(name: String, seat: UnsafeContinuation<Int?, Never>)] = []
    private(set) var seated: [String: Int] = [:]
    private let arrived = DispatchSemaphore(value: 0)

    func join(_ name: String) {
        Task {
            let seat = await withUnsafeContinuation { seat in
                self.waiting.append((name, seat))
                self.arrived.signal()
            }
            if let seat { self.seated[name] = seat }
        }
        arrived.wait()
    }

    func close() {
        for guest in waiting { guest.seat.resume(returning: nil) }
        waiting.removeAll()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let lobby = Lobby()
    lobby.join("ada")
    lobby.close()
    watch(lobby)
}
