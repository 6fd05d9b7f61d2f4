// A method stores the elements of a list that is its parameter; the list holds the object itself.
final class Presence {
    weak var related: Presence?
    func open(_ list: [Presence]) {
        for entry in list { related = entry }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let presence = Presence()
    presence.open([presence])
    watch(presence)
}
