// A compose operator returns a closure over a method; the result is kept.

precedencegroup Pipe { associativity: left higherThan: AssignmentPrecedence }
infix operator >>>: Pipe
func >>> <A, B, C>(f: @escaping (A) -> B, g: @escaping (B) -> C) -> (A) -> C { { g(f($0)) } }
final class Tokenizer {
    private var pipeline: ((String) -> Int)?
    private let stop = "x"
    func trim(_ s: String) -> String { s.filter { String($0) != stop } }
    static func strip(_ s: String) -> String { s.filter { $0 != "x" } }
    static func size(_ s: String) -> Int { s.count }
    func prepare() {
        pipeline = Tokenizer.strip >>> Tokenizer.size
    }
    func run(_ s: String) -> Int { pipeline?(s) ?? 0 }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let t = Tokenizer()
    t.prepare()
    precondition(t.run("axb") == 2)
    watch(t)
}
