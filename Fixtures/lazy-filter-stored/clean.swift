// Lazy filter chain stored as AnySequence.

final class Catalog {
    var visible: AnySequence<Int>?
    var hidden: Set<Int> = [2]
    func refresh() {
        let base = [1, 2, 3].lazy.filter { [hidden] in !hidden.contains($0) }
        visible = AnySequence(base.map { $0 * 2 })
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let c = Catalog()
    c.refresh()
    precondition(Array(c.visible!) == [2, 6])
    watch(c)
}
