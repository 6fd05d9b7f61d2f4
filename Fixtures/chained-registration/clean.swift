// No closure of the chain captures the game; the second one captures its log.

final class Emitter {
    private var listeners: [String: [() -> Void]] = [:]

    @discardableResult
    func on(_ event: String, _ body: @escaping () -> Void) -> Emitter {
        listeners[event, default: []].append(body)
        return self
    }

    func fire(_ event: String) { listeners[event]?.forEach { $0() } }
}

final class GameLog {
    var lines: [String] = []
}

final class PuzzleGame {
    let events = Emitter()
    let log = GameLog()

    func begin() {
        let log = log
        events
            .on("start") { log.lines.append("started") }
            .on("solved") { log.lines.append("solved") }
            .on("quit") {}
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let game = PuzzleGame()
    game.begin()
    game.events.fire("start")
    game.events.fire("solved")
    precondition(game.log.lines == ["started", "solved"])
    watch(game)
    watch(game.events)
}
