// The player's callbacks start as no-ops; `close` puts no-ops back.
struct PlayerEvents {
    var progress: (Double) -> Void = { _ in }
    var failed: (String) -> Void = { _ in }
}

final class Player {
    var events = PlayerEvents()
    func simulate() { events.progress(0.5); events.failed("network") }
}

final class PlayerScreen {
    private let player = Player()
    private(set) var progress = 0.0
    private(set) var errors: [String] = []

    func open() {
        player.events.progress = { [weak self] in self?.progress = $0 }
        player.events.failed = { message in self.errors.append(message) }
        player.simulate()
    }
    func close() {
        player.events.failed = { _ in }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let screen = PlayerScreen()
    screen.open()
    screen.close()
    precondition(screen.errors == ["network"] && screen.progress == 0.5)
    watch(screen)
}
