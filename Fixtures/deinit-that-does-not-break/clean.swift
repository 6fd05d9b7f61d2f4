// The display knows the player weakly, so the player's `deinit` closes the file.

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
    }

    var caption: String { file.isOpen ? "playing" : "stopped" }
    func refresh() -> String { display.text }

    deinit {
        file.close()
    }
}

final class TrackDisplay {
    private weak var player: VinylPlayer?

    func show(_ player: VinylPlayer) {
        self.player = player
    }

    var text: String { player?.caption ?? "" }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let player = VinylPlayer(file: AudioFile())
    precondition(player.refresh() == "playing")
    watch(player)
}
