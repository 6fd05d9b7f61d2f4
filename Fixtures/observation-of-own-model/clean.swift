// The last change has called the pending `onChange`, which is not armed again.

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
            setNeedsUpdate()
        }
    }

    private func setNeedsUpdate() { label = "…" }

    func play(_ title: String) {
        track.isPlaying = true
        track.title = title
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let bar = PlayerBar()
    bar.observe()
    bar.play("So What")
    watch(bar)
}
