// `once` never takes its listener out of the emitter that self owns.

import Foundation

final class Emitter<Event: Hashable> {
    private struct Listener { let id: Int; let once: Bool; let call: (String) -> Void }
    // ^ closure-capture
    private var table: [Event: [Listener]] = [:]
    // ^ closure-capture
    private var counter = 0

    @discardableResult
    func on(_ e: Event, once: Bool = false, _ call: @escaping (String) -> Void) -> Int {
        counter += 1
        table[e, default: []].append(Listener(id: counter, once: once, call: call))
        // ^ closure-capture
        return counter
    }

    func once(_ e: Event, _ call: @escaping (String) -> Void) {
        on(e, once: true, call)
        // ^ closure-capture
    }

    func emit(_ e: Event, _ payload: String) {
        let now = table[e] ?? []
        now.forEach { $0.call(payload) }
    }
}

enum StreamEvent { case ready, data, end }

final class LogTail {
    private let source = Emitter<StreamEvent>()
    // ^ closure-capture
    private(set) var lines: [String] = []
    private(set) var isOpen = false

    func open() {
        source.once(.ready) { banner in
        // ^ closure-capture
            self.isOpen = true
            // ^ closure-capture
            self.lines.append(banner)
            // ^ closure-capture
        }
        source.once(.end) { _ in self.isOpen = false }
        // ^2 closure-capture
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
