// The playlist keeps its rows; the context struct carries the playlist's identifier only.

struct RowContext {
    let position: Int
    let playlist: Playlist.ID
}

final class Row {
    let track: String
    let context: RowContext

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
            rows.append(Row(track: track, context: RowContext(position: position, playlist: id)))
        }
    }

    func play(_ row: Row) {
        precondition(row.context.playlist == id)
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
