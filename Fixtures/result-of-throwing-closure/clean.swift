// The closure of `Result(catching:)` is called at once, and the result is a number.

struct BadRow: Error {}

final class CSVImporter {
    private let rows: [String]
    private var outcome: Result<Int, any Error>?

    init(_ rows: [String]) { self.rows = rows }

    func check() {
        outcome = Result {
            guard self.rows.allSatisfy({ $0.contains(",") }) else { throw BadRow() }
            return self.rows.count
        }
    }

    var count: Int? {
        try? outcome?.get()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let importer = CSVImporter(["a,b", "c,d"])
    importer.check()
    precondition(importer.count == 2)
    watch(importer)
}
