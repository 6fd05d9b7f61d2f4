// The task that waits until it is cancelled captures the lease in both closures, and nobody cancels it.

import Dispatch
import Synchronization

final class Lease: @unchecked Sendable {
    private let waiting = Mutex<CheckedContinuation<Void, Never>?>(nil)
    private var holder: Task<Void, Never>?
    // ^ closure-capture
    private(set) var isHeld = false
    private let acquired = DispatchSemaphore(value: 0)

    func acquire() {
        isHeld = true
        holder = Task {
        // ^ closure-capture
            await withTaskCancellationHandler {
            // ^ closure-capture
                await withCheckedContinuation { continuation in
                    self.waiting.withLock { $0 = continuation }
                    // ^ closure-capture
                    self.acquired.signal()
                }
            } onCancel: {
                self.waiting.withLock { waiting in
                    waiting?.resume()
                    waiting = nil
                }
            }
            self.isHeld = false
        }
        acquired.wait()
    }

    func release() {
        isHeld = false
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let lease = Lease()
    lease.acquire()
    lease.release()
    watch(lease)
}
