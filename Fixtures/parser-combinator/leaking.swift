// Parser combinators struct with run closure, recursion through self.

struct P<A> {
    let run: (Substring) -> (A, Substring)?
    func map<B>(_ f: @escaping (A) -> B) -> P<B> { P<B> { s in run(s).map { (f($0.0), $0.1) } } }
    static func or(_ a: P, _ b: P) -> P { P { a.run($0) ?? b.run($0) } }
}
final class Grammar {
    var digit = P<Int> { s in s.first.flatMap { $0.wholeNumberValue }.map { ($0, s.dropFirst()) } }
    var expr: P<Int>?
    func lift(_ n: Int) -> Int { n + base }
    var base = 10
    func build() {
        expr = .or(digit.map(lift), digit)
        // ^ closure-capture
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let g = Grammar()
    g.build()
    precondition(g.expr?.run("4")?.0 == 14)
    watch(g)
}
