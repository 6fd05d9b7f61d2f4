// Generic result builder keeping handlers through a buildExpression wrapper.

struct Route<Context> {
    let path: String
    let run: (Context) -> String
}
@resultBuilder
enum RouteBuilder<Context> {
    static func buildExpression(_ r: Route<Context>) -> [Route<Context>] { [r] }
    static func buildBlock(_ parts: [Route<Context>]...) -> [Route<Context>] { parts.flatMap { $0 } }
    static func buildOptional(_ part: [Route<Context>]?) -> [Route<Context>] { part ?? [] }
}
final class Router<Context> {
    private var table: [String: (Context) -> String] = [:]
    func mount(@RouteBuilder<Context> _ content: () -> [Route<Context>]) {
        for route in content() { table[route.path] = route.run }
    }
    func go(_ path: String, _ c: Context) -> String? { table[path]?(c) }
}
final class Server {
    let router = Router<Int>()
    var hits = 0
    init(debug: Bool) {
        router.mount {
            Route(path: "/") { n in "n\(n)" }
            if debug {
                Route(path: "/hits") { [unowned self] n in self.hits += n; return "\(self.hits)" }
            }
        }
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let s = Server(debug: true)
    precondition(s.router.go("/hits", 3) == "3")
    watch(s)
}
