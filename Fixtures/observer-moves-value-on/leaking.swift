// didSet moves the value on to another property, then clears its own.
final class Thread {
    var items: Thread?
    // ^ strong-back-reference
    var service: Thread? {
        didSet {
            guard let work = service else { return }
            self.items = work
            service = nil
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let thread = Thread()
    thread.service = thread
    watch(thread)
}
