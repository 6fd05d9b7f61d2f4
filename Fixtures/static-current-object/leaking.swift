// A class with a place for the object that is in use just now has other objects, too.
final class Player {
    nonisolated(unsafe) static var current: Player?
    var next: Player?
    // ^ strong-back-reference

    func play() { Player.current = self }
    func stop() { Player.current = nil }
    func loop() { next = self }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let player = Player()
    player.play()
    player.loop()
    player.stop()
    watch(player)
}
