// The elements are moved out of the memory, which leaves nothing there.

final class RingBuffer<Element> {
    private let storage: UnsafeMutableBufferPointer<Element>
    private var count = 0

    init(capacity: Int) { storage = .allocate(capacity: capacity) }

    func push(_ element: Element) {
        storage.initializeElement(at: count, to: element)
        count += 1
    }

    func drain() -> [Element] {
        defer { count = 0 }
        return (0..<count).map { storage.moveElement(from: $0) }
    }

    deinit {
        storage[..<count].deinitialize()
        storage.deallocate()
    }
}

final class Stage {
    private let events = RingBuffer<Event>(capacity: 4)

    struct Event {
        let name: String
        let target: Stage
    }

    func post(_ name: String) { events.push(Event(name: name, target: self)) }

    func process() -> [String] { events.drain().map(\.name) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let stage = Stage()
    stage.post("click")
    precondition(stage.process() == ["click"])
    watch(stage)
}
