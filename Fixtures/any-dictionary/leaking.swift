// UserInfo dictionary of Any with the owner inside.

final class Note {
    var userInfo: [AnyHashable: Any] = [:]
    // ^ strong-back-reference
    let id = 3
    func annotate() {
        userInfo["sender"] = self
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let n = Note()
    n.annotate()
    watch(n)
}
