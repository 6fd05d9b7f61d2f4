// The closure lists `self`, but nothing in its body uses it, so nothing is captured.

final class Doorbell {
    private var melody: [(Int) -> String] = []
    var volume = 3

    func record() {
        melody = [
            { [self] note in
                "\(note)@0"
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
