// The override only observes: the superclass stores, and weakly.

class Control {
    weak var target: AnyObject?
}

final class Slider: Control {
    private(set) var changes = 0

    override var target: AnyObject? {
        didSet { changes += 1 }
    }
}

final class Equalizer {
    private let bass = Slider()

    func connect() {
        bass.target = self
    }

    var changes: Int { bass.changes }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let equalizer = Equalizer()
    equalizer.connect()
    precondition(equalizer.changes == 1)
    watch(equalizer)
}
