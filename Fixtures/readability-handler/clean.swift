// The readability handler is taken away when the pipe is done with.

import Foundation

final class ScriptConsole: @unchecked Sendable {
    private let output = Pipe()
    private(set) var text = ""
    private let received = DispatchSemaphore(value: 0)

    func attach() {
        output.fileHandleForReading.readabilityHandler = { handle in
            self.append(handle.availableData)
        }
    }

    private func append(_ data: Data) {
        text += String(decoding: data, as: UTF8.self)
        received.signal()
    }

    func print(_ line: String) {
        output.fileHandleForWriting.write(Data(line.utf8))
        received.wait()
    }

    func detach() {
        output.fileHandleForReading.readabilityHandler = nil
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let console = ScriptConsole()
    console.attach()
    console.print("done")
    precondition(console.text == "done")
    console.detach()
    watch(console)
}
