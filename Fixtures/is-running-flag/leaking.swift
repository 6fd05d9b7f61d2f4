// The loop runs while a flag is set, and nothing resets the flag.

import Dispatch

final class GameServer: @unchecked Sendable {
    private var isRunning = false
    private var players: [String] = []
    private(set) var ticks = 0
    private let ticked = DispatchSemaphore(value: 0)

    func boot() {
        isRunning = true
        Task(priority: .high) {
        // ^ closure-capture
            while self.isRunning {
            // ^ closure-capture
                await tick()
                try await Task.sleep(for: .milliseconds(5))
            }
        }
        ticked.wait()
    }

    func join(_ player: String) { players.append(player) }

    private func tick() async {
        ticks += 1
        ticked.signal()
    }

    func shutDown() {
        players.removeAll()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let server = GameServer()
    server.boot()
    server.join("ada")
    server.shutDown()
    watch(server)
}
