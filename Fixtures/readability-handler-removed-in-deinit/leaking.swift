// The readability handler is a method of the serial port that has the pipe; only the deinit of the port takes it away.

import Foundation

final class SerialPort: @unchecked Sendable {
    private let line: Pipe
    // ^ unreachable-deinit
    private(set) var bytes: [UInt8] = []
    private let received = DispatchSemaphore(value: 0)

    init(line: Pipe = Pipe()) {
        self.line = line
        line.fileHandleForReading.readabilityHandler = receive
        // ^ unreachable-deinit
    }

    @Sendable private func receive(from handle: FileHandle) {
        bytes += handle.availableData
        received.signal()
    }

    func loopBack(_ text: String) {
        line.fileHandleForWriting.write(Data(text.utf8))
        received.wait()
    }

    deinit {
        line.fileHandleForReading.readabilityHandler = nil
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let port = SerialPort()
    port.loopBack("AT")
    precondition(port.bytes == [65, 84])
    watch(port)
}
