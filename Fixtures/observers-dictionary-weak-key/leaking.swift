// Dictionary keyed by ObjectIdentifier with wrapper values.

final class Topic {
    struct Entry { weak var who: Reader?; let run: (Reader) -> Void }
    var entries: [ObjectIdentifier: Entry] = [:]
    func add(_ r: Reader, _ f: @escaping (Reader) -> Void) {
        entries[ObjectIdentifier(r)] = Entry(who: r, run: f)
    }
    func fire() { for e in entries.values { if let w = e.who { e.run(w) } } }
}
final class Reader {
    let topic = Topic()
    var n = 0
    func join() {
        topic.add(self) { _ in self.n += 1 }
        // ^ closure-capture
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let r = Reader()
    r.join(); r.topic.fire()
    precondition(r.n == 1)
    watch(r)
}
