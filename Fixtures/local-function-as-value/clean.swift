// The local function is called at once; the routes keep a closure that captures the prefix only.

final class WebServer {
    typealias Handler = (String) -> String
    private var routes: [String: Handler] = [:]
    private(set) var hits = 0

    func mount(prefix: String) {
        func serve(_ path: String) -> String {
            hits += 1
            return "\(prefix)/\(path)"
        }
        routes[prefix] = { "\(prefix)/\($0)" }
        precondition(serve("health") == "\(prefix)/health")
    }

    func get(_ prefix: String, _ path: String) -> String {
        routes[prefix]?(path) ?? "404"
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let server = WebServer()
    server.mount(prefix: "static")
    precondition(server.get("static", "logo.svg") == "static/logo.svg")
    precondition(server.get("admin", "users") == "404")
    precondition(server.hits == 1)
    watch(server)
}
