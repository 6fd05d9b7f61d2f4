import Foundation

/// Standard output or standard error, written to without a buffer.
struct OutputStream {
    enum Failure: Error, Equatable {
        /// Nobody reads any more, as after `| head`. No reason to complain.
        case readerGone
        /// In the words of the system: `No space left on device`.
        case other(String)
    }

    private let descriptor: Int32

    static let standardOutput = OutputStream(descriptor: STDOUT_FILENO)
    static let standardError = OutputStream(descriptor: STDERR_FILENO)

    var isTerminal: Bool { isatty(descriptor) == 1 }

    func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

    func write(_ all: [UInt8]) throws(Failure) {
        var bytes = all[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                bytes = bytes.dropFirst(count)
            } else if errno == EPIPE {
                throw .readerGone
            } else if errno == EAGAIN {
                var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&waiting, 1, -1)
            } else if errno != EINTR {
                throw .other(String(cString: strerror(errno)))
            }
        }
    }

    /// To be called before the first file is opened. A write to a closed pipe then fails instead of ending the process, and a
    /// standard stream that the caller has closed is not mistaken for the next file that is opened: writing to it fails.
    static func prepare() {
        signal(SIGPIPE, SIG_IGN)
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
            // The lowest free number is taken, which is this one; open for reading only, so that it cannot be written to.
            _ = open("/dev/null", O_RDONLY)
        }
    }
}
