// The predicate that the library keeps is made of a block that captures the library.

import Foundation

final class BookLibrary {
    private var filter: NSPredicate?
    // ^ closure-capture
    private var limit: Int
    private let pages: [String: Int]

    init(pages: [String: Int], limit: Int) {
        self.pages = pages
        self.limit = limit
    }

    func hideLongBooks() {
        filter = NSPredicate { book, _ in
        // ^ closure-capture
            (book as? Int ?? 0) <= self.limit
            // ^ closure-capture
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
