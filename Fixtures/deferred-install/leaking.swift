// The store happens in a defer block after a throwing call.

struct ParseError: Error {}
final class Parser {
    private var recover: ((Error) -> Void)?
    private(set) var failures = 0
    func parse(_ text: String) throws {
        defer {
            recover = { _ in self.failures += 1 }
            // ^ closure-capture
        }
        if text.isEmpty { throw ParseError() }
    }
    func fail() { recover?(ParseError()) }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let p = Parser()
    try? p.parse("")
    p.fail()
    precondition(p.failures == 1)
    watch(p)
}
