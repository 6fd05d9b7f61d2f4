#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Lets a process that ends wait for its last probes, whose objects may have been looked for in its last second.
struct EndOfProcess {
    /// A child that was forked has no monitor, and waits for nothing.
    nonisolated(unsafe) private static var process: pid_t = 0

    func register() {
        if Self.process != 0 { return }
        Self.process = getpid()
        atexit { if getpid() == EndOfProcess.process { Monitor.shared.finishAtExit() } }
    }
}
