// The type alias is itself optional, so the parameter escapes unmarked, and the pager that the reader keeps stores it.

typealias PageHandler = ((Int) -> Void)?

final class Pager {
    private var handler: PageHandler = nil
    private var page = 0

    func begin(_ handler: PageHandler) {
        self.handler = handler
    }

    func turn() {
        page += 1
        handler?(page)
    }
}

final class Reader {
    let pager = Pager()
    private(set) var lastRead = 0

    func open() {
        pager.begin { page in
        // ^ closure-capture
            self.lastRead = page
            // ^ closure-capture
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let reader = Reader()
    reader.open()
    reader.pager.turn()
    reader.pager.turn()
    precondition(reader.lastRead == 2)
    watch(reader)
    watch(reader.pager)
}
