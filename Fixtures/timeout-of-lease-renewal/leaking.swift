// A lease renews itself until it is released; release cancels, and the sleep throws out of the loop.
import Foundation

final class Lease: @unchecked Sendable {
    private var renewal: Task<Void, Never>?
    private(set) var renewals = 0

    func acquire() {
        renewal = Task.detached(priority: .medium) {
        // ^ closure-capture
            do {
                repeat {
                    try await self.renew()
                    // ^ closure-capture
                    try await Task.sleep(for: .milliseconds(3))
                } while true
            } catch {}
        }
    }

    private func renew() async throws {
        try Task.checkCancellation()
        renewals += 1
    }

    func release() {
        renewal = nil
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let lease = Lease()
    lease.acquire()
    while lease.renewals == 0 { usleep(1000) }
    lease.release()
    watch(lease)
}
