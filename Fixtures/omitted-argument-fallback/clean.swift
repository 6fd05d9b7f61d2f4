// The closure that stands in for the omitted handler captures nothing.

final class ApiClient {
    private var onUnauthorized: () -> String = { "" }
    let host: String
    private(set) var renewals = 0

    init(host: String) {
        self.host = host
    }

    func install(handler: (() -> String)? = nil) {
        onUnauthorized = handler ?? Self.renewal()
    }

    private static func renewal() -> () -> String {
        {
            "renewed"
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
