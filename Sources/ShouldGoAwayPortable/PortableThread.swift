#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What the library keeps for each thread, until that ends.
struct ThreadNotes {
    /// The block that the thread writes into.
    var block: UnsafeMutablePointer<sga_block>?
    /// Bounds of its stack; both 0 until they are asked for.
    var stackLow: UInt = 0
    var stackHigh: UInt = 0
    var isMonitor = false

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key) { notes in
            // Apple's and glibc's headers do not agree on whether this is optional.
            let pointer: UnsafeMutableRawPointer? = notes
            guard let notes = pointer?.assumingMemoryBound(to: ThreadNotes.self) else { return }
            if let block = notes.pointee.block { sga_store32(&block.pointee.closed, 1) }
            notes.deallocate()
        }
        return key
    }()

    /// Those of the calling thread. A destructor of the thread that probes after ours has run gets new ones.
    static var current: UnsafeMutablePointer<ThreadNotes> {
        if let notes = pthread_getspecific(key) { return notes.assumingMemoryBound(to: ThreadNotes.self) }
        let notes = UnsafeMutablePointer<ThreadNotes>.allocate(capacity: 1)
        notes.initialize(to: ThreadNotes())
        pthread_setspecific(key, notes)
        return notes
    }
}

/// A mutex at an address of its own.
struct PortableLock: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

    init() { pthread_mutex_init(mutex, nil) }

    func locked<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }
}

func sga_is_monitor_thread() -> Bool { ThreadNotes.current.pointee.isMonitor }

func sga_is_on_stack(_ address: UnsafeRawPointer) -> Bool {
    let notes = ThreadNotes.current
    if notes.pointee.stackHigh == 0 { (notes.pointee.stackLow, notes.pointee.stackHigh) = stackOfThread() }
    return UInt(bitPattern: address) >= notes.pointee.stackLow && UInt(bitPattern: address) < notes.pointee.stackHigh
}

#if canImport(Darwin)
private func stackOfThread() -> (UInt, UInt) {
    let high = UInt(bitPattern: pthread_get_stackaddr_np(pthread_self()))
    return (high - UInt(pthread_get_stacksize_np(pthread_self())), high)
}

func sga_begin_monitor_thread(_ name: UnsafePointer<CChar>) {
    ThreadNotes.current.pointee.isMonitor = true
    pthread_setname_np(name)
}

func sga_thread_number() -> Int32 { 0 }
#else
@_silgen_name("pthread_getattr_np") private func readAttributes(_ thread: pthread_t, _ attributes: UnsafeMutablePointer<pthread_attr_t>) -> Int32
@_silgen_name("pthread_setname_np") private func nameThread(_ thread: pthread_t, _ name: UnsafePointer<CChar>) -> Int32
@_silgen_name("gettid") private func threadNumber() -> Int32

private func stackOfThread() -> (UInt, UInt) {
    var attributes = pthread_attr_t()
    guard readAttributes(pthread_self(), &attributes) == 0 else { return (1, 1) }
    defer { pthread_attr_destroy(&attributes) }
    var low: UnsafeMutableRawPointer?
    var size = 0
    pthread_attr_getstack(&attributes, &low, &size)
    return (UInt(bitPattern: low), UInt(bitPattern: low) + UInt(size))
}

func sga_begin_monitor_thread(_ name: UnsafePointer<CChar>) {
    ThreadNotes.current.pointee.isMonitor = true
    _ = nameThread(pthread_self(), name)
}

func sga_thread_number() -> Int32 { threadNumber() }
#endif

private func nanoseconds(_ clock: clockid_t) -> UInt64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

func sga_coarse_time() -> UInt64 {
    #if canImport(Darwin)
    nanoseconds(CLOCK_MONOTONIC_RAW_APPROX)
    #else
    nanoseconds(CLOCK_MONOTONIC_COARSE)
    #endif
}

func sga_precise_time() -> UInt64 {
    #if canImport(Darwin)
    nanoseconds(CLOCK_MONOTONIC_RAW)
    #else
    nanoseconds(CLOCK_MONOTONIC)
    #endif
}

func sga_print_error(_ text: UnsafePointer<CChar>, _ length: Int) { _ = write(STDERR_FILENO, text, length) }
