// A protocol with default methods that store into a requirement.
protocol ObservableModel: AnyObject {
    associatedtype Change
    var subscribers: [Int: (Change) -> Void] { get set }
}

extension ObservableModel {
    @discardableResult
    func subscribe(_ handler: @escaping (Change) -> Void) -> Int {
        let id = (subscribers.keys.max() ?? 0) + 1
        subscribers[id] = handler
        return id
    }
    func unsubscribe(_ id: Int) { subscribers.removeValue(forKey: id) }
    func announce(_ change: Change) { subscribers.values.forEach { $0(change) } }
}

enum PlaylistChange { case added(String), cleared }

final class Playlist: ObservableModel {
    var subscribers: [Int: (PlaylistChange) -> Void] = [:]
    private(set) var songs: [String] = []
    func add(_ song: String) { songs.append(song); announce(.added(song)) }
}

final class NowPlaying {
    let playlist: Playlist
    private var subscription: Int?
    private(set) var headline = ""

    init(_ playlist: Playlist) { self.playlist = playlist }

    func appear() {
        subscription = playlist.subscribe { change in
            if case .added(let song) = change { self.headline = song }
        }
    }

    func disappear() {
        if let subscription { playlist.unsubscribe(subscription) }
        subscription = nil
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let view = NowPlaying(Playlist())
    view.appear()
    view.playlist.add("Blue")
    precondition(view.headline == "Blue")
    view.disappear()
    watch(view)
}
