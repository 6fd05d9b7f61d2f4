final class AudioSession {
    private var player: AudioPlayer?

    func open(_ player: AudioPlayer) {
        self.player = player
        player.play()
        player.advanced.wait()
    }

    func interrupt() {
        player = nil
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let session = AudioSession()
    let player = AudioPlayer()
    session.open(player)
    session.interrupt()
    watch(player)
}
