// Callers wait until the store is ready. Closing without opening must let them go.
import Foundation

final class ReadinessGate: @unchecked Sendable {
    private let lock = NSLock()
    private var isOpen = false
    private var waiters: [UnsafeContinuation<Void, Never>] = []
    var hasWaiters: Bool { lock.withLock { !waiters.isEmpty } }

    func wait() async {
        await withUnsafeContinuation { (continuation: UnsafeContinuation<Void, Never>) in
            lock.lock()
            defer { lock.unlock() }
            if isOpen { continuation.resume() } else { waiters.append(continuation) }
        }
    }
    func open() {
        let resumed = lock.withLock {
            isOpen = true
            defer { waiters = [] }
            return waiters
        }
        resumed.forEach { $0.resume() }
    }
}

final class KeyStore: @unchecked Sendable {
    private let gate = ReadinessGate()
    private var values: [String: String] = [:]

    func set(_ key: String, _ value: String) {
        Task {
        // ^ closure-capture
            await gate.wait()
            // ^ closure-capture
            values[key] = value
            // ^ closure-capture
        }
        while !gate.hasWaiters { usleep(500) }
    }
    func close() {
        values = [:]
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let store = KeyStore()
    store.set("a", "1")
    store.close()
    watch(store)
}
