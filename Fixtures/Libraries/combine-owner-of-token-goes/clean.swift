// The closure captures the player that has the published property; the token is with a screen that goes, or with the player.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Player {
    @Published var isPlaying = false
    var token: AnyCancellable?
    private(set) var log: [String] = []
    func note(_ line: String) { log.append(line) }
}

final class PlayerScreen {
    private let player: Player
    private var token: AnyCancellable?

    init(player: Player) {
        self.player = player
    }

    func appear() {
        let player = player
        token = player.$isPlaying
            .dropFirst()
            .sink { player.note($0 ? "playing" : "paused") }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let player = Player()
    let screen = PlayerScreen(player: player)
    screen.appear()
    player.isPlaying = true
    precondition(player.log == ["playing"])
    watch(screen)
    watch(player)
}
