// A result builder collects routes whose handlers capture the api, and the api keeps the table built from them.

struct Route {
    let path: String
    let handler: (String) -> String

    init(_ path: String, handler: @escaping (String) -> String) {
        self.path = path
        self.handler = handler
    }
}

@resultBuilder
enum RouteBuilder {
    static func buildExpression(_ route: Route) -> [Route] { [route] }
    static func buildBlock(_ routes: [Route]...) -> [Route] { routes.flatMap { $0 } }
    static func buildOptional(_ routes: [Route]?) -> [Route] { routes ?? [] }
}

struct RouteTable {
    private let routes: [Route]

    init(@RouteBuilder _ routes: () -> [Route]) {
        self.routes = routes()
    }

    func handle(_ path: String, _ body: String) -> String {
        routes.first { $0.path == path }?.handler(body) ?? "404"
    }
}

final class GreetingApi {
    private let greeting: String
    private var table: RouteTable?

    init(greeting: String, isDebug: Bool) {
        self.greeting = greeting
        table = RouteTable {
        // ^ closure-capture
            if isDebug {
                Route("/ping") { _ in "pong" }
            }
            Route("/greet") { name in
            // ^ closure-capture
                "\(self.greeting), \(name)"
                // ^ closure-capture
            }
        }
    }

    func get(_ path: String, _ body: String = "") -> String {
        table?.handle(path, body) ?? "503"
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let api = GreetingApi(greeting: "Servus", isDebug: true)
    precondition(api.get("/greet", "Resi") == "Servus, Resi")
    precondition(api.get("/ping") == "pong")
    watch(api)
}
