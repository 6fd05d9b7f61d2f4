// `once` listeners are taken out of the table before they are called.

import Foundation

final class Emitter<Event: Hashable> {
    private struct Listener { let id: Int; let once: Bool; let call: (String) -> Void }
    private var table: [Event: [Listener]] = [:]
    private var counter = 0

    @discardableResult
    func on(_ e: Event, once: Bool = false, _ call: @escaping (String) -> Void) -> Int {
        counter += 1
        table[e, default: []].append(Listener(id: counter, once: once, call: call))
        return counter
    }

    func once(_ e: Event, _ call: @escaping (String) -> Void) {
        on(e, once: true, call)
    }

    func emit(_ e: Event, _ payload: String) {
        let now = table[e] ?? []
        table[e] = now.filter { !$0.once }
        now.forEach { $0.call(payload) }
    }
}

enum StreamEvent { case ready, data, end }

final class LogTail {
    private let source = Emitter<StreamEvent>()
    private(set) var lines: [String] = []
    private(set) var isOpen = false

    func open() {
        source.once(.ready) { banner in
            self.isOpen = true
            self.lines.append(banner)
        }
        source.once(.end) { _ in self.isOpen = false }
        source.emit(.ready, "v2")
    }

    func close() { source.emit(.end, "") }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let tail = LogTail()
    tail.open()
    tail.close()
    watch(tail)
}
