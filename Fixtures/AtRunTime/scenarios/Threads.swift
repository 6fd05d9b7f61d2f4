#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#endif

private final class ThreadBody {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

func startThread(_ run: @escaping @Sendable () -> Void) {
    let body = Unmanaged.passRetained(ThreadBody(run)).toOpaque()
    #if canImport(Darwin)
    var thread: pthread_t?
    pthread_create(&thread, nil, { pthread_detach(pthread_self()); Unmanaged<ThreadBody>.fromOpaque($0).takeRetainedValue().run(); return nil }, body)
    #else
    var thread = pthread_t()
    pthread_create(&thread, nil, { pthread_detach(pthread_self()); Unmanaged<ThreadBody>.fromOpaque($0!).takeRetainedValue().run(); return nil }, body)
    #endif
}
