// Loop links neighbours; last links to first or not.

final class Stop { var next: Stop? }
// ^ strong-back-reference
func makeLine(_ n: Int) -> [Stop] {
    let stops = (0..<n).map { _ in Stop() }
    for i in 0..<n { stops[i].next = stops[(i + 1) % n] }
    return stops
}
func scenario(_ watch: (AnyObject) -> Void) {
    let line = makeLine(3)
    watch(line[0])
}
