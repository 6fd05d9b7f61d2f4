// The listeners are known by their identifiers, which do not keep them.

final class Listener: Hashable {
    private let subject: Subject
    private(set) var heard = 0

    init(to subject: Subject) {
        self.subject = subject
        subject.register(self)
    }

    func hear() { heard += 1 }

    static func == (a: Listener, b: Listener) -> Bool { a === b }
    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

final class Subject {
    private var seen: [ObjectIdentifier: Int] = [:]

    func register(_ listener: Listener) {
        seen[ObjectIdentifier(listener), default: 0] += 1
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
