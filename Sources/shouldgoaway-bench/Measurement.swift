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
