// State enum payload is an object that keeps the machine.

enum State { case idle; case running(Job); case failed(String) }
final class Job {
    unowned let runner: Runner
    init(_ r: Runner) { runner = r }
}
final class Runner {
    private(set) var state: State = .idle
    func start() {
        guard case .idle = state else { return }
        state = .running(.init(self))
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let r = Runner()
    r.start()
    watch(r)
}
