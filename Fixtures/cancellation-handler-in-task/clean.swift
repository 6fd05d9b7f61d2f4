// `release` cancels the task that waits until it is cancelled.

import Dispatch
import Synchronization

final class Lease: @unchecked Sendable {
    private let waiting = Mutex<CheckedContinuation<Void, Never>?>(nil)
    private var holder: Task<Void, Never>?
    private(set) var isHeld = false
    private let acquired = DispatchSemaphore(value: 0)

    func acquire() {
        isHeld = true
        holder = Task {
            await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    self.waiting.withLock { $0 = continuation }
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
        holder?.cancel()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let lease = Lease()
    lease.acquire()
    lease.release()
    watch(lease)
}
