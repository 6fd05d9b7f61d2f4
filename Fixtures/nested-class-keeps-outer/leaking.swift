// The cursor, a class nested in the table, keeps the table that keeps it as its last cursor.

final class Table {
    final class Cursor {
        private let table: Table
        // ^ strong-back-reference
        private var index = 0

        fileprivate init(_ table: Table) {
            self.table = table
            // ^ strong-back-reference
        }

        func next() -> String? {
            guard index < table.rows.count else { return nil }
            defer { index += 1 }
            return table.rows[index]
        }
    }

    fileprivate let rows: [String]
    private var last: Cursor?

    init(rows: [String]) {
        self.rows = rows
    }

    func open() -> Cursor {
        let cursor = Cursor(self)
        // ^ strong-back-reference
        last = cursor
        return cursor
    }

    func resume() -> Cursor { last ?? open() }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let table = Table(rows: ["a", "b"])
    _ = table.open().next()
    let cursor = table.resume()
    precondition(cursor.next() == "b" && cursor.next() == nil)
    watch(table)
    watch(cursor)
}
