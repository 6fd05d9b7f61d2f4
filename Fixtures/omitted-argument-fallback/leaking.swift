// The client stores what stands in for an omitted handler: a closure over the client that a static function returns.

final class ApiClient {
    private var onUnauthorized: () -> String = { "" }
    let host: String
    private(set) var renewals = 0

    init(host: String) {
        self.host = host
    }

    func install(handler: (() -> String)? = nil) {
        onUnauthorized = handler ?? Self.renewal(for: self)
        // ^ closure-capture
    }

    private static func renewal(for client: ApiClient) -> () -> String {
        {
        // ^ closure-capture
            client.renewals += 1
            // ^ closure-capture
            return "renewed at \(client.host)"
            // ^ closure-capture
        }
    }

    func request(authorized: Bool) -> String {
        authorized ? "200" : onUnauthorized()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let client = ApiClient(host: "example.org")
    client.install()
    precondition(client.request(authorized: true) == "200")
    precondition(client.request(authorized: false).hasPrefix("renewed"))
    watch(client)
}
