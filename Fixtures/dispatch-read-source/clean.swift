// The read source is cancelled before the descriptors are closed.

import Dispatch
#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

final class Console: @unchecked Sendable {
    private var descriptors: [Int32] = [0, 0]
    private var source: DispatchSourceRead?
    private(set) var bytes = 0
    private let isRead = DispatchSemaphore(value: 0)

    func open() {
        precondition(pipe(&descriptors) == 0)
        let source = DispatchSource.makeReadSource(fileDescriptor: descriptors[0], queue: .global())
        source.setEventHandler { self.drain(self.descriptors[0]) }
        source.resume()
        self.source = source
    }

    private func drain(_ descriptor: Int32) {
        var buffer = [UInt8](repeating: 0, count: 64)
        bytes += read(descriptor, &buffer, buffer.count)
        isRead.signal()
    }

    func type(_ text: String) {
        _ = write(descriptors[1], text, text.utf8.count)
        isRead.wait()
    }

    func shut() {
        source?.cancel()
        source?.setCancelHandler { [descriptors] in descriptors.forEach { _ = close($0) } }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let console = Console()
    console.open()
    console.type("help")
    precondition(console.bytes == 4)
    console.shut()
    watch(console)
}
