import ShouldGoAway

// No ring: a singleton that forgets to let go, and a task that never ends.
func show() {
    let screen = DownloadScreen()
    screen.open("one")
    Downloads.shared.complete("one")
    shouldGoAway(screen, "screen of a finished download")
}

func animate() {
    let screen = DownloadScreen()
    screen.animate()
    shouldGoAway(screen, "screen with an animation")
}

show()
animate()
ShouldGoAway.finish()
