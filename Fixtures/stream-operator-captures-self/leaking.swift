// The loop uses the player weakly, but the closure of `map` in front of it captures the player.

import Dispatch

enum Playhead {
    static let positions = AsyncStream<Double>.makeStream()
}

final class SubtitlePlayer: @unchecked Sendable {
    private let offset: Double
    private(set) var shown: [Double] = []
    private let updated = DispatchSemaphore(value: 0)

    init(offset: Double) { self.offset = offset }

    func play() {
        let shifted = Playhead.positions.stream.map { $0 + self.offset }
        // ^ closure-capture
        Task { [weak self] in
        // ^ closure-capture
            for await position in shifted {
                self?.show(at: position)
            }
        }
        Playhead.positions.continuation.yield(1)
        updated.wait()
    }

    private func show(at position: Double) {
        shown.append(position)
        updated.signal()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let player = SubtitlePlayer(offset: 0.5)
    player.play()
    precondition(player.shown == [1.5])
    watch(player)
}
