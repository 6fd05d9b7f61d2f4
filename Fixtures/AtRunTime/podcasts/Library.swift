/// The shows that a listener has subscribed to.
final class Library {
    private(set) var shows: [String: Show] = [:]

    func subscribe(to title: String) -> Show {
        let show = Show(title: title, library: self)
        shows[title] = show
        return show
    }
}

final class Show {
    let title: String
    let library: Library

    init(title: String, library: Library) {
        self.title = title
        self.library = library
    }
}
