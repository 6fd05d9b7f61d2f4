// The eraser keeps the method of the source that it erases, and the source keeps the eraser.

struct AnySource<Element> {
    private let nextElement: () -> Element?

    init<S: Source>(_ source: S) where S.Element == Element {
        nextElement = source.next
        // ^ closure-capture
    }

    func next() -> Element? { nextElement() }
}

protocol Source {
    associatedtype Element
    func next() -> Element?
}

final class Countdown: Source {
    private var remaining: Int
    private var erased: AnySource<Int>?

    init(from start: Int) {
        remaining = start
    }

    func next() -> Int? {
        guard remaining > 0 else { return nil }
        defer { remaining -= 1 }
        return remaining
    }

    func eraseToAnySource() -> AnySource<Int> {
        if let erased { return erased }
        let source = AnySource(self)
        // ^ closure-capture
        erased = source
        // ^ closure-capture
        return source
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let countdown = Countdown(from: 2)
    let source = countdown.eraseToAnySource()
    precondition(source.next() == 2 && source.next() == 1 && source.next() == nil)
    watch(countdown)
}
