// `shutDown` resets the flag that the loop runs by, and the program calls it.

import Dispatch

final class GameServer: @unchecked Sendable {
    private var isRunning = false
    private var players: [String] = []
    private(set) var ticks = 0
    private let ticked = DispatchSemaphore(value: 0)

    func boot() {
        isRunning = true
        Task(priority: .high) {
            while self.isRunning {
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
        isRunning = false
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let server = GameServer()
    server.boot()
    server.join("ada")
    server.shutDown()
    watch(server)
}
