// A provider closure of the process is set by the session.
import Foundation

enum Environment {
    nonisolated(unsafe) static var currentUser: () -> String? = { nil }
    nonisolated(unsafe) static var now: () -> Date = Date.init
}

final class LoginSession {
    private let user: String
    private(set) var asked = 0
    init(user: String) { self.user = user }

    func activate() {
        Environment.currentUser = { [self] in
            asked += 1
            return user
        }
        Environment.now = { Date(timeIntervalSince1970: 0) }
    }
    func invalidate() {
        Environment.now = Date.init
        Environment.currentUser = { nil }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let session = LoginSession(user: "ada")
    session.activate()
    precondition(Environment.currentUser() == "ada" && session.asked == 1)
    session.invalidate()
    watch(session)
}
