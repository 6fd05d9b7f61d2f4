// Indirect enum expression tree holding the evaluator.

indirect enum Expr {
    case num(Int)
    case ref(Evaluator)
    case add(Expr, Expr)
}
final class Evaluator {
    var root: Expr = .num(0)
    func load() {
        root = .add(.num(1), .num(2))
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let e = Evaluator()
    e.load()
    watch(e)
}
