// Loop links neighbours; last links to first or not.

final class Stop { var next: Stop? }
func makeLine(_ n: Int) -> [Stop] {
    let stops = (0..<n).map { _ in Stop() }
    for i in 0..<n - 1 { stops[i].next = stops[i + 1] }
    return stops
}
func scenario(_ watch: (AnyObject) -> Void) {
    let line = makeLine(3)
    watch(line[0])
}
