import ShouldGoAway

// Two rings: a closure that captures the object it is stored below, and children that hold their parent.
func listen() {
    let player = Player()
    player.play()
    shouldGoAway(player, "player of a closed window")
}

func browse() {
    let library = Library()
    for title in ["One", "Two", "Three", "Four"] { _ = library.subscribe(to: title) }
    shouldGoAway(library, "library of a listener who signed out")
}

listen()
browse()
ShouldGoAway.finish()
