// Closure captures a tuple with self inside.

final class Poll {
    var vote: (() -> Int)?
    func open() {
        let pair = (owner: self, count: 3)
        vote = { pair.count }
        // ^ closure-capture
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let p = Poll()
    p.open()
    precondition(p.vote?() == 3)
    watch(p)
}
