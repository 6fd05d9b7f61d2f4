// The view model gives its own method to the player that it keeps.

final class AudioPlayer {
    var onProgress: (Double) -> Void = { _ in }
    private var elapsed = 0.0

    func tick(_ seconds: Double) {
        elapsed += seconds
        onProgress(elapsed)
    }
}

final class PlayerViewModel {
    let player: AudioPlayer
    let duration: Double
    private(set) var remaining = ""

    init(player: AudioPlayer, duration: Double) {
        self.player = player
        self.duration = duration
        player.onProgress = updateRemaining
        // ^ closure-capture
    }

    private func updateRemaining(_ elapsed: Double) {
        let left = max(0, duration - elapsed)
        remaining = "-\(Int(left) / 60):\(Int(left) % 60)"
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let model = PlayerViewModel(player: AudioPlayer(), duration: 190)
    model.player.tick(60)
    precondition(model.remaining == "-2:10")
    watch(model)
    watch(model.player)
}
