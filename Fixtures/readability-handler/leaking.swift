// The handle of the pipe keeps a readability handler that captures the console.

import Foundation

final class ScriptConsole: @unchecked Sendable {
    private let output = Pipe()
    // ^ closure-capture
    private(set) var text = ""
    private let received = DispatchSemaphore(value: 0)

    func attach() {
        output.fileHandleForReading.readabilityHandler = { handle in
        // ^ closure-capture
            self.append(handle.availableData)
            // ^ closure-capture
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
        text = ""
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
