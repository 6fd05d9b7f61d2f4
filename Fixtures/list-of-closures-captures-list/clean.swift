// Local array of closures captured by one of its closures.

final class Sink { var n = 0 }
func scenario(_ watch: (AnyObject) -> Void) {
    let sink = Sink()
    var steps: [() -> Void] = []
    steps.append { [c = steps.count] in sink.n += c }
    steps.forEach { $0() }
    watch(sink)
}
