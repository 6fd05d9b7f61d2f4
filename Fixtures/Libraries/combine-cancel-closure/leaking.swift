// A token of one's own: what it calls when it is cancelled is kept by who keeps it.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Lease {
    private var token: AnyCancellable?
    private(set) var isHeld = false

    func acquire() {
        isHeld = true
        token = AnyCancellable { self.isHeld = false }
        // ^ closure-capture
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let lease = Lease()
    lease.acquire()
    precondition(lease.isHeld)
    watch(lease)
}
