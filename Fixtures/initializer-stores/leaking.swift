// The ticker is made with a closure over the game, stores it, and is kept by the game.

final class Ticker {
    private let action: (Int) -> Void
    private var ticks = 0

    init(action: @escaping (Int) -> Void) {
        self.action = action
    }

    func fire() {
        ticks += 1
        action(ticks)
    }
}

final class ScoreBoard {
    var seconds = 0
}

final class Match {
    let board = ScoreBoard()
    private var ticker: Ticker?

    func kickOff() {
        ticker = Ticker { ticks in
        // ^ closure-capture
            self.board.seconds = ticks
            // ^ closure-capture
        }
    }

    func play(seconds: Int) {
        for _ in 0..<seconds { ticker?.fire() }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let match = Match()
    match.kickOff()
    match.play(seconds: 90)
    precondition(match.board.seconds == 90)
    watch(match)
    watch(match.board)
}
