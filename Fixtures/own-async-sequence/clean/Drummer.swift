import Dispatch

final class Drummer: @unchecked Sendable {
    private let drums = ["kick", "snare"]
    private(set) var pattern: [String] = []
    private let hit = DispatchSemaphore(value: 0)

    func play(_ metronome: Metronome) {
        Task {
            for await beat in metronome {
                self.strike(drums[abs(beat) % 2])
            }
        }
        hit.wait()
    }

    private func strike(_ drum: String) {
        pattern.append(drum)
        hit.signal()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let drummer = Drummer()
    drummer.play(Metronome(interval: 3_000_000, beats: 3))
    watch(drummer)
}
