// Eager sort by closure vs kept comparator.

final class Ranking {
    var order: [Int] = []
    var comparator: ((Int, Int) -> Bool)?
    var ascending = true
    func before(_ a: Int, _ b: Int) -> Bool { ascending ? a < b : a > b }
    func update(_ xs: [Int]) {
        let by = before
        // ^ closure-capture
        order = xs.sorted(by: by)
        comparator = by
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let r = Ranking()
    r.update([2, 1])
    watch(r)
}
