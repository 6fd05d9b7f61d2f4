// A link keeps the next one and the previous one.

final class Link<Value> {
    let value: Value
    var next: Link?
    var previous: Link?
    // ^ strong-back-reference

    init(_ value: Value) {
        self.value = value
    }
}

struct History<Value> {
    private(set) var first: Link<Value>?
    private(set) var last: Link<Value>?

    mutating func append(_ value: Value) {
        let link = Link(value)
        if let last {
            last.next = link
            link.previous = last
            // ^ strong-back-reference
        } else {
            first = link
        }
        last = link
    }

    func backwards() -> [Value] {
        Array(sequence(first: last, next: { $0?.previous })).compactMap { $0?.value }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    var history = History<String>()
    for page in ["home", "search", "result"] { history.append(page) }
    precondition(history.backwards().count == 3)
    watch(history.first!)
    watch(history.last!)
}
