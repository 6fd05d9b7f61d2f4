// The read source of the console keeps a handler that captures the console, after the descriptor is done with.

import Dispatch
#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

final class Console: @unchecked Sendable {
    private var descriptors: [Int32] = [0, 0]
    private var source: DispatchSourceRead?
    // ^ closure-capture
    private(set) var bytes = 0
    private let isRead = DispatchSemaphore(value: 0)

    func open() {
        precondition(pipe(&descriptors) == 0)
        let source = DispatchSource.makeReadSource(fileDescriptor: descriptors[0], queue: .global())
        source.setEventHandler { self.drain(self.descriptors[0]) }
        // ^ closure-capture
        source.resume()
        self.source = source
        // ^ closure-capture
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
