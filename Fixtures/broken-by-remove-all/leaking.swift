// The orchestra keeps cues that capture it, and only counts them down when it stops.

final class Orchestra {
    private var cues: [Int: [() -> Void]] = [:]
    private(set) var played: [String] = []
    private(set) var isPlaying = true

    func cue(_ instrument: String, at bar: Int) {
        cues[bar, default: []].append {
        // ^ closure-capture
            self.played.append(instrument)
            // ^ closure-capture
        }
    }

    func play(bars: Int) {
        for bar in 0..<bars {
            cues[bar]?.forEach { $0() }
        }
        stop()
    }

    func stop() {
        isPlaying = false
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let orchestra = Orchestra()
    orchestra.cue("oboe", at: 0)
    orchestra.cue("horn", at: 2)
    orchestra.play(bars: 4)
    precondition(orchestra.played == ["oboe", "horn"] && !orchestra.isPlaying)
    watch(orchestra)
}
