/// Plays an episode and tells how far it is.
final class Player {
    private let playhead = Playhead()
    private(set) var elapsed = 0

    func play() {
        playhead.every(15) { second in
            self.elapsed = second
        }
        playhead.advance(by: 31)
    }
}

/// Calls its observers as playback proceeds.
final class Playhead {
    private var observers: [(Int) -> Void] = []
    private var second = 0

    func every(_ interval: Int, _ body: @escaping (Int) -> Void) {
        observers.append { second in
            if second.isMultiple(of: interval) { body(second) }
        }
    }

    func advance(by seconds: Int) {
        for _ in 0..<seconds {
            second += 1
            for observer in observers { observer(second) }
        }
    }
}
