// `stop` invalidates the timer.
// Apple: `invalidate()` "is the only way to remove a timer from a RunLoop object" (developer.apple.com/documentation/foundation/timer/invalidate()). Not run: on Linux a timer's block is never freed.

import Foundation

final class RaceClock {
    private var timer: Timer?
    private(set) var tenths = 0

    func start() {
        timer = Timer.scheduledTimer(withTimeInterval: 0.1, repeats: true) { [self] _ in
            tenths += 1
        }
    }

    func stop() {
        timer?.invalidate()
        timer = nil
    }
}

final class RaceScreen {
    private let clock = RaceClock()

    func raceDidStart() { clock.start() }
    func raceDidFinish() { clock.stop() }
}

func race(on screen: RaceScreen) {
    screen.raceDidStart()
    screen.raceDidFinish()
}
