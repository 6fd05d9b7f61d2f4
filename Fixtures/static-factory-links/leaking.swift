// Static factory in an extension builds both ends.

final class Session {
    var user: User?
}
final class User {
    var session: Session?
    // ^ strong-back-reference
    let name: String
    init(_ n: String) { name = n }
}
extension Session {
    static func guest() -> Session {
        let s = Session()
        s.user = with(User("guest")) { $0.session = s }
        return s
    }
}
func with<T>(_ v: T, _ f: (T) -> Void) -> T { f(v); return v }
func scenario(_ watch: (AnyObject) -> Void) {
    let s = Session.guest()
    watch(s)
}
