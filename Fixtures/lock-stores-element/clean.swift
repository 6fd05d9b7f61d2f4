// A lock's closure puts in a constant that was an element of a list.
import Synchronization

final class Mixer {
    let solo = Mutex<Track?>(nil)

    func choose(from tracks: [Track]) {
        for track in tracks {
            let chosen: Track = track
            solo.withLock { $0 = chosen }
        }
    }

    func reset() { solo.withLock { $0 = nil } }
}

final class Track {
    var mixer: Mixer?
}

func scenario(_ watch: (AnyObject) -> Void) {
    let mixer = Mixer(), track = Track()
    track.mixer = mixer
    mixer.choose(from: [track])
    mixer.reset()
    watch(mixer)
    watch(track)
}
