// The block of the predicate that the library keeps captures the limit alone.

import Foundation

final class BookLibrary {
    private var filter: NSPredicate?
    private var limit: Int
    private let pages: [String: Int]

    init(pages: [String: Int], limit: Int) {
        self.pages = pages
        self.limit = limit
    }

    func hideLongBooks() {
        filter = NSPredicate { [limit] book, _ in
            (book as? Int ?? 0) <= limit
        }
    }

    var visible: [String] {
        pages.filter { filter?.evaluate(with: $0.value) ?? true }.keys.sorted()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let library = BookLibrary(pages: ["Ulysses": 730, "Candide": 130], limit: 200)
    library.hideLongBooks()
    precondition(library.visible == ["Candide"])
    watch(library)
}
