final class Player {
    let playhead = Playhead()
    private(set) var elapsed = 0
    private(set) var episode: Episode?
    private var finished: ((Episode) -> Void)?

    func play(_ episode: Episode, finished: @escaping (Episode) -> Void) {
        self.episode = episode
        self.finished = finished
        playhead.every(15) { second in
            // ^1 closure-capture
            self.elapsed = second
            // ^1 closure-capture
        }
    }

    func stop() {
        guard let episode else { return }
        episode.isPlayed = true
        let finished = self.finished
        self.finished = nil
        finished?(episode)
    }
}

/// What plays next. Starting an episode captures the queue until the episode has ended.
final class PlayQueue {
    private var waiting: [Episode]
    private let player: Player
    private(set) var history: [String] = []

    init(_ waiting: [Episode], player: Player) {
        self.waiting = waiting
        self.player = player
    }

    func next() {
        guard !waiting.isEmpty else { return }
        player.play(waiting.removeFirst()) { [weak self] episode in
            self?.history.append(episode.title)
            self?.next()
        }
    }
}
