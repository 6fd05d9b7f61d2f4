// The parent keeps the subscription to its child, whose closure captures the child that keeps the set.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Track {
    @Published var isPlaying = false
    var cancellables: Set<AnyCancellable> = []
    private(set) var plays = 0

    func countPlay() { plays += 1 }
}

final class Playlist {
    let tracks = [Track(), Track()]

    init() {
        for track in tracks {
            track.$isPlaying
                .filter { $0 }
                .sink { _ in track.countPlay() }
                // ^ closure-capture
                .store(in: &track.cancellables)
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let playlist = Playlist()
    playlist.tracks[1].isPlaying = true
    precondition(playlist.tracks.map(\.plays) == [0, 1])
    playlist.tracks.forEach(watch)
}
