// The nested cursor keeps the table's rows.

final class Table {
    final class Cursor {
        private let rows: [String]
        private var index = 0

        fileprivate init(_ table: Table) {
            rows = table.rows
        }

        func next() -> String? {
            guard index < rows.count else { return nil }
            defer { index += 1 }
            return rows[index]
        }
    }

    fileprivate let rows: [String]
    private var last: Cursor?

    init(rows: [String]) {
        self.rows = rows
    }

    func open() -> Cursor {
        let cursor = Cursor(self)
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
