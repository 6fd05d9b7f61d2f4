// The listeners are kept by themselves as keys, and each has the subject.

final class Listener: Hashable {
    private let subject: Subject
    // ^ strong-back-reference
    private(set) var heard = 0

    init(to subject: Subject) {
        self.subject = subject
        // ^ strong-back-reference
        subject.register(self)
        // ^ strong-back-reference
    }

    func hear() { heard += 1 }

    static func == (a: Listener, b: Listener) -> Bool { a === b }
    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

final class Subject {
    private var seen: [Listener: Int] = [:]
    // ^ strong-back-reference

    func register(_ listener: Listener) {
        seen[listener, default: 0] += 1
        // ^ strong-back-reference
        listener.hear()
    }

    var count: Int { seen.count }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let subject = Subject()
    let listener = Listener(to: subject)
    precondition(subject.count == 1 && listener.heard == 1)
    watch(listener)
    watch(subject)
}
