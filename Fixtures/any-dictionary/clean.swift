// UserInfo dictionary of Any with the owner inside.

final class Note {
    var userInfo: [AnyHashable: Any] = [:]
    let id = 3
    func annotate() {
        userInfo["sender"] = self.id
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let n = Note()
    n.annotate()
    watch(n)
}
