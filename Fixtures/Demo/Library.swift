/// The shows a listener has subscribed to.
final class Library {
    private(set) var shows: [String: Show] = [:]
    weak var delegate: LibraryDelegate?

    func subscribe(to feed: Feed) -> Show {
        if let show = shows[feed.url] { return show }
        let show = Show(feed: feed, library: self)
        // ^2 strong-back-reference
        shows[feed.url] = show
        delegate?.library(self, didAdd: show)
        return show
    }

    var unplayed: [Episode] {
        shows.values.flatMap { show in show.episodes.filter { !$0.isPlayed } }
    }
}

protocol LibraryDelegate: AnyObject {
    func library(_ library: Library, didAdd show: Show)
}

/// Tells how many shows there are. The library that it observes refers to it weakly.
final class LibraryBadge: LibraryDelegate {
    private let library: Library
    private(set) var count = 0

    init(library: Library) {
        self.library = library
        library.delegate = self
    }

    func library(_ library: Library, didAdd show: Show) {
        count = library.shows.count
    }
}
