// The session keeps a `Result` whose success is a closure over the session.

struct LoginError: Error {}

final class LoginSession {
    private var outcome: Result<() -> String, LoginError> = .failure(LoginError())
    let user: String

    init(user: String) {
        self.user = user
    }

    func login(password: String) {
        guard password.count > 3 else {
            return
        }
        outcome = .success { "Welcome, \(self.user)" }
        // ^ closure-capture
    }

    var greeting: String {
        guard case .success(let greet) = outcome else { return "Try again" }
        return greet()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let session = LoginSession(user: "grace")
    session.login(password: "abc")
    precondition(session.greeting == "Try again")
    session.login(password: "nanosecond")
    precondition(session.greeting == "Welcome, grace")
    watch(session)
}
