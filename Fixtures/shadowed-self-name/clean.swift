// Closure parameter shadows the property.

final class Inbox {
    var messages: [String] = []
    var filter: (([String]) -> Int)?
    func setUp() {
        filter = { messages in messages.count }
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let i = Inbox()
    i.setUp()
    watch(i)
}
