#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Writes reports into the output folder. What fails is told on standard error, in one line, once a reason.
enum ReportFiles {
    static func write(_ report: LeakReport, to folder: String) {
        if !makeFolder(folder) { return complain("no output folder \(folder)", errno) }
        for (suffix, content) in [("json", report.json), ("dot", report.dot)] {
            let path = "\(folder)/\(report.fingerprint).\(suffix)"
            if !write(content, path) { return complain("cannot write \(path)", errno) }
        }
    }

    /// One a process, known by its number and the time at which it began to write.
    static func write(_ tally: ProbeTally, to folder: String) {
        if !makeFolder(folder) { return complain("no output folder \(folder)", errno) }
        let path = "\(folder)/\(tallyName)"
        if !write(tally.json, path) { complain("cannot write \(path)", errno) }
    }

    private static let tallyName = "\(getpid())-\(String(time(nil), radix: 16)).probes"

    private static func complain(_ what: String, _ error: Int32) {
        Monitor.shared.warnOnce("\(what): \(String(cString: strerror(error)))")
    }

    private static func makeFolder(_ folder: String) -> Bool {
        var path = folder.hasPrefix("/") ? "/" : ""
        for part in folder.split(separator: "/") {
            path += path.isEmpty || path == "/" ? String(part) : "/" + part
            if mkdir(path, 0o777) != 0, errno != EEXIST, errno != EROFS, errno != EACCES { return false }
        }
        var status = stat()
        return stat(folder, &status) == 0
    }

    /// Whole or not at all: written aside, then renamed.
    private static func write(_ content: String, _ path: String) -> Bool {
        let aside = "\(path).\(getpid()).partial"
        let file = open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { return false }
        var content = content
        let isWritten = content.withUTF8 { bytes in
            var offset = 0
            while offset < bytes.count {
                let count = Self.write(file, bytes.baseAddress! + offset, bytes.count - offset)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { return false }
                offset += count
            }
            return true
        }
        let error = errno
        if close(file) == 0, isWritten, rename(aside, path) == 0 { return true }
        let last = isWritten ? errno : error
        unlink(aside)
        errno = last
        return false
    }

    #if canImport(Darwin)
    private static func write(_ file: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int { Darwin.write(file, bytes, count) }
    #elseif canImport(Glibc)
    private static func write(_ file: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int { Glibc.write(file, bytes, count) }
    #elseif canImport(Musl)
    private static func write(_ file: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int { Musl.write(file, bytes, count) }
    #endif
}
