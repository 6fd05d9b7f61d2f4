// The ring buffer keeps its elements in memory that it allocates; an element has the stage that owns the buffer.

final class RingBuffer<Element> {
    private let storage: UnsafeMutableBufferPointer<Element>
    private var count = 0

    init(capacity: Int) { storage = .allocate(capacity: capacity) }

    func push(_ element: Element) {
        storage.initializeElement(at: count, to: element)
        // ^ strong-back-reference
        count += 1
    }

    func drain() -> [Element] {
        defer { count = 0 }
        return (0..<count).map { storage[$0] }
    }

    deinit {
        storage[..<count].deinitialize()
        storage.deallocate()
    }
}

final class Stage {
    private let events = RingBuffer<Event>(capacity: 4)
    // ^ strong-back-reference

    struct Event {
        let name: String
        let target: Stage
        // ^ strong-back-reference
    }

    func post(_ name: String) { events.push(Event(name: name, target: self)) }
    // ^ strong-back-reference

    func process() -> [String] { events.drain().map(\.name) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let stage = Stage()
    stage.post("click")
    precondition(stage.process() == ["click"])
    watch(stage)
}
