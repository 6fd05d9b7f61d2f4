// Player and display keep each other, so the player's `deinit`, which would close the file but break no edge, never runs.

final class AudioFile {
    private(set) var isOpen = false
    func open() { isOpen = true }
    func close() { isOpen = false }
}

final class VinylPlayer {
    private let file: AudioFile
    private let display = TrackDisplay()

    init(file: AudioFile) {
        self.file = file
        file.open()
        display.show(self)
        // ^ strong-back-reference
    }

    var caption: String { file.isOpen ? "playing" : "stopped" }
    func refresh() -> String { display.text }

    deinit {
        file.close()
    }
}

final class TrackDisplay {
    private var player: VinylPlayer?
    // ^ strong-back-reference

    func show(_ player: VinylPlayer) {
        self.player = player
        // ^ strong-back-reference
    }

    var text: String { player?.caption ?? "" }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let player = VinylPlayer(file: AudioFile())
    precondition(player.refresh() == "playing")
    watch(player)
}
