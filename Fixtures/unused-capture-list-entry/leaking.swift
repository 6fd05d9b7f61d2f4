// The closure lists `self` and uses a member of it.

final class Doorbell {
    private var melody: [(Int) -> String] = []
    var volume = 3

    func record() {
        melody = [
        // ^ closure-capture
            { [self] note in
            // ^ closure-capture
                "\(note)@\(volume)"
                // ^ closure-capture
            }
        ]
    }

    func ring() -> String {
        melody.map { $0(60) }.joined()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let bell = Doorbell()
    bell.record()
    precondition(bell.ring().hasPrefix("60@"))
    watch(bell)
}
