// The sorter keeps a bound method of its own as the sort key.

struct Song {
    let title: String
    let seconds: Int
}

final class SongSorter {
    private var key: (Song) -> Int = { _ in 0 }
    private var comparisons = 0

    init() {
        key = length
        // ^ closure-capture
    }

    private func length(of song: Song) -> Int {
        comparisons += 1
        return song.seconds
    }

    func sorted(_ songs: [Song]) -> [String] {
        comparisons = 0
        return songs.sorted { key($0) < key($1) }.map(\.title)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let sorter = SongSorter()
    let songs = [Song(title: "Hey Jude", seconds: 431), Song(title: "Her Majesty", seconds: 23)]
    precondition(sorter.sorted(songs) == ["Her Majesty", "Hey Jude"])
    watch(sorter)
}
