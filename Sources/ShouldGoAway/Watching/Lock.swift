#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A mutex with a condition. `Mutex` of the standard library needs a later system than this library does.
final class Lock: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    func locked<Result>(_ body: () throws -> Result) rethrows -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body()
    }

    /// Does nothing if the lock is not to be had within so many nanoseconds.
    func locked(within nanoseconds: UInt64, _ body: () -> Void) {
        let pause: UInt64 = 1_000_000
        var waited: UInt64 = 0
        while pthread_mutex_trylock(mutex) != 0 {
            if waited >= nanoseconds { return }
            usleep(UInt32(pause / 1000))
            waited += pause
        }
        defer { pthread_mutex_unlock(mutex) }
        body()
    }

    /// Lets go of the lock while the body runs. For use inside `locked`.
    func unlocked<Result>(_ body: () throws -> Result) rethrows -> Result {
        pthread_mutex_unlock(mutex)
        defer { pthread_mutex_lock(mutex) }
        return try body()
    }

    /// Waits for `signal`, inside `locked`; at most so many nanoseconds if given.
    func wait(_ nanoseconds: UInt64? = nil) {
        guard let nanoseconds else {
            pthread_cond_wait(condition, mutex)
            return
        }
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        let sum = UInt64(time.tv_nsec) + nanoseconds % 1_000_000_000
        time.tv_sec += time_t(nanoseconds / 1_000_000_000 + sum / 1_000_000_000)
        time.tv_nsec = Int(sum % 1_000_000_000)
        pthread_cond_timedwait(condition, mutex, &time)
    }

    func signal() { pthread_cond_broadcast(condition) }
}
