#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#endif

/// Nanoseconds that `body` takes.
func nanoseconds(_ body: () -> Void) -> Double {
    let clock = ContinuousClock()
    let duration = clock.measure(body)
    let (seconds, attoseconds) = duration.components
    return Double(seconds) * 1e9 + Double(attoseconds) / 1e9
}

/// Nanoseconds of processor that `body` takes on this thread: those of other threads and programs do not count.
func processorNanoseconds(_ body: () -> Void) -> Double { nanoseconds(of: CLOCK_THREAD_CPUTIME_ID, body) }

/// Nanoseconds of processor that all threads of the process take while `body` runs.
func processNanoseconds(_ body: () -> Void) -> Double { nanoseconds(of: CLOCK_PROCESS_CPUTIME_ID, body) }

private func nanoseconds(of clock: clockid_t, _ body: () -> Void) -> Double {
    func now() -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
    }
    let before = now()
    body()
    return now() - before
}

/// Bytes of the process that lie in memory; 0 where that is not to be had.
func residentBytes() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var numbers = [Int](repeating: 0, count: 2)
    numbers.withUnsafeMutableBufferPointer { buffer in
        _ = withVaList([buffer.baseAddress!, buffer.baseAddress! + 1]) { vfscanf(file, "%ld %ld", $0) }
    }
    return numbers[1] * Int(sysconf(Int32(_SC_PAGESIZE)))
}

@inline(never) @_optimize(none)
func use(_ value: Any?) {}
