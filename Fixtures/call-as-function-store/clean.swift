// CallAsFunction with trailing closure stores.

final class After {
    private var steps: [() -> Void] = []
    func callAsFunction(_ n: Int, do body: @escaping () -> Void) {
        for _ in 0..<n { steps.append(body) }
    }
    func run() { steps.forEach { $0() } }
}
final class Tutorial {
    let after = After()
    var page = 0
    func plan() {
        after(2) { [weak self] in self?.page += 1 }
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let t = Tutorial()
    t.plan(); t.after.run()
    precondition(t.page == 2)
    watch(t)
}
