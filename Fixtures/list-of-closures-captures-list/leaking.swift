// Local array of closures captured by one of its closures.

final class Sink { var n = 0 }
func scenario(_ watch: (AnyObject) -> Void) {
    let sink = Sink()
    var steps: [() -> Void] = []
    steps.append { sink.n += steps.count }
    // ^ closure-capture
    steps.forEach { $0() }
    watch(sink)
}
