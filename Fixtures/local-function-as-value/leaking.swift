// A local function that uses the server is kept by the server's routes.

final class WebServer {
    typealias Handler = (String) -> String
    private var routes: [String: Handler] = [:]
    private(set) var hits = 0

    func mount(prefix: String) {
        func serve(_ path: String) -> String {
        // ^ closure-capture
            hits += 1
            // ^ closure-capture
            return "\(prefix)/\(path)"
        }
        routes[prefix] = serve
        // ^ closure-capture
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
