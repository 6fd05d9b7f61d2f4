// The playlist keeps its rows, and the context struct in each row keeps the playlist.

struct RowContext {
    let position: Int
    let playlist: Playlist
    // ^ strong-back-reference
}

final class Row {
    let track: String
    let context: RowContext
    // ^ strong-back-reference

    init(track: String, context: RowContext) {
        self.track = track
        self.context = context
    }
}

final class Playlist {
    typealias ID = Int
    let id: ID
    private(set) var rows: [Row] = []
    private(set) var nowPlaying: String?

    init(id: ID, tracks: [String]) {
        self.id = id
        for (position, track) in tracks.enumerated() {
            rows.append(Row(track: track, context: RowContext(position: position, playlist: self)))
            // ^ strong-back-reference
        }
    }

    func play(_ row: Row) {
        precondition(row.context.playlist === self)
        nowPlaying = "\(row.context.position + 1). \(row.track)"
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let playlist = Playlist(id: 9, tracks: ["So What", "Blue in Green"])
    playlist.play(playlist.rows[1])
    precondition(playlist.nowPlaying == "2. Blue in Green")
    watch(playlist)
    watch(playlist.rows[0])
}
