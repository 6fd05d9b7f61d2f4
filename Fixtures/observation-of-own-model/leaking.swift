// The player bar owns the model whose pending `onChange` captures the player bar through its method.

import Observation

@Observable
final class Track {
    var title = "—"
    var isPlaying = false
}

final class PlayerBar {
    private let track = Track()
    private(set) var label = ""

    func observe() {
        withObservationTracking {
            label = track.title
        } onChange: { [self] in
        // ^ closure-capture
            setNeedsUpdate()
            // ^ closure-capture
        }
    }

    private func setNeedsUpdate() { label = "…" }

    func play(_ title: String) {
        track.isPlaying = true
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let bar = PlayerBar()
    bar.observe()
    bar.play("So What")
    watch(bar)
}
