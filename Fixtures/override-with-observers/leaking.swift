// The property that the override observes is a strong one of the superclass.

class Control {
    var target: AnyObject?
    // ^ strong-back-reference
}

final class Slider: Control {
    private(set) var changes = 0

    override var target: AnyObject? {
    // ^ strong-back-reference
        didSet { changes += 1 }
    }
}

final class Equalizer {
    private let bass = Slider()

    func connect() {
        bass.target = self
        // ^ strong-back-reference
    }

    var changes: Int { bass.changes }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let equalizer = Equalizer()
    equalizer.connect()
    precondition(equalizer.changes == 1)
    watch(equalizer)
}
