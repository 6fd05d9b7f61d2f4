// The producer finishes the stream, `next()` returns nil, and the loop ends.

import Dispatch

final class Keyboard: @unchecked Sendable {
    let keys: AsyncStream<Character>
    private let type: AsyncStream<Character>.Continuation

    init() { (keys, type) = AsyncStream.makeStream() }

    func press(_ key: Character) { type.yield(key) }

    func unplug() {
        type.finish()
    }
}

final class Terminal: @unchecked Sendable {
    private let keyboard: Keyboard
    private(set) var line = ""
    private let echoed = DispatchSemaphore(value: 0)

    init(keyboard: Keyboard) { self.keyboard = keyboard }

    func attach() {
        Task.detached {
            var iterator = self.keyboard.keys.makeAsyncIterator()
            while let key = await iterator.next() {
                self.line.append(key)
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
