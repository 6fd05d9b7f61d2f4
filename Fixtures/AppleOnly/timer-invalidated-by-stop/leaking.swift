// `stop` drops the timer, which the run loop keeps, and does not invalidate it.

import Foundation

final class RaceClock {
    private var timer: Timer?
    // ^ closure-capture
    private(set) var tenths = 0

    func start() {
        timer = Timer.scheduledTimer(withTimeInterval: 0.1, repeats: true) { [self] _ in
        // ^ closure-capture
            tenths += 1
            // ^ closure-capture
        }
    }

    func stop() {
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
