// Mutex of a struct state with continuation list.

import Synchronization
final class Gate: Sendable {
    struct State { var waiters: [@Sendable () -> Void] = []; var passed = 0 }
    let state = Mutex(State())
    func pass() { state.withLock { $0.passed += 1 } }
    func wait() {
        state.withLock { s in
            s.waiters.append { [weak self] in self?.pass() }
        }
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let g = Gate()
    g.wait()
    watch(g)
}
