// The closure passed for the aliased optional captures the reader weakly.

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
        pager.begin { [weak self] page in
            self?.lastRead = page
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
