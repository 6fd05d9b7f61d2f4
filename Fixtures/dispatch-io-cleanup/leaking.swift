// The channel that the copier keeps is not closed, and its cleanup handler captures the copier.

import Dispatch
#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

final class FileCopier: @unchecked Sendable {
    private var channel: DispatchIO?
    // ^ closure-capture
    private(set) var state = "idle"
    private let written = DispatchSemaphore(value: 0)

    func begin() {
        let descriptor = open("/dev/null", O_WRONLY)
        channel = DispatchIO(type: .stream, fileDescriptor: descriptor, queue: .global()) { error in
        // ^ closure-capture
            self.state = error == 0 ? "closed" : "failed"
            // ^ closure-capture
            close(descriptor)
        }
    }

    func copy(_ bytes: [UInt8]) {
        let data = bytes.withUnsafeBytes { DispatchData(bytes: $0) }
        channel?.write(offset: 0, data: data, queue: .global()) { [written] done, _, _ in
            if done { written.signal() }
        }
        written.wait()
    }

    func finish() {
        state = "closing"
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let copier = FileCopier()
    copier.begin()
    copier.copy([1, 2, 3])
    copier.finish()
    watch(copier)
}
