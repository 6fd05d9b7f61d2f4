/// Calls its observers as playback proceeds.
final class Playhead {
    private var observers: [(Int) -> Void] = []
    private var second = 0

    func observe(_ observer: @escaping (Int) -> Void) {
        observers.append(observer)
    }

    func advance(by seconds: Int) {
        for _ in 0..<seconds {
            second += 1
            observers.forEach { $0(second) }
        }
    }
}

extension Playhead {
    /// Calls `body` at every second that `interval` divides.
    func every(_ interval: Int, _ body: @escaping (Int) -> Void) {
        observe { second in
            if second.isMultiple(of: interval) { body(second) }
        }
    }
}
