// `next()` of an iterator over a stream that is never finished suspends the task, and `self` with it.

import Dispatch

final class Keyboard: @unchecked Sendable {
    let keys: AsyncStream<Character>
    private let type: AsyncStream<Character>.Continuation

    init() { (keys, type) = AsyncStream.makeStream() }

    func press(_ key: Character) { type.yield(key) }

    func unplug() {
        type.yield("\u{4}")
    }
}

final class Terminal: @unchecked Sendable {
    private let keyboard: Keyboard
    // ^ closure-capture
    private(set) var line = ""
    private let echoed = DispatchSemaphore(value: 0)

    init(keyboard: Keyboard) { self.keyboard = keyboard }

    func attach() {
        Task.detached {
        // ^ closure-capture
            var iterator = self.keyboard.keys.makeAsyncIterator()
            // ^ closure-capture
            while let key = await iterator.next() {
                self.line.append(key)
                // ^ closure-capture
                self.echoed.signal()
            }
        }
    }

    func type(_ text: String) {
        for character in text {
            keyboard.press(character)
            echoed.wait()
        }
    }

    func detach() { keyboard.unplug() }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let terminal = Terminal(keyboard: Keyboard())
    terminal.attach()
    terminal.type("ls")
    precondition(terminal.line == "ls")
    terminal.detach()
    watch(terminal)
}
