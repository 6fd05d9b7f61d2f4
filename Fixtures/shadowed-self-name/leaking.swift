// Closure parameter shadows the property.

final class Inbox {
    var messages: [String] = []
    var filter: (([String]) -> Int)?
    func setUp() {
        filter = { mails in self.messages.count + mails.count }
        // ^ closure-capture
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let i = Inbox()
    i.setUp()
    watch(i)
}
