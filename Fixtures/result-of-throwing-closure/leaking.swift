// The result that the importer keeps has a closure over the importer as its success.

struct BadRow: Error {}

final class CSVImporter {
    private let rows: [String]
    private var outcome: Result<() -> Int, any Error>?
    // ^ closure-capture

    init(_ rows: [String]) { self.rows = rows }

    func check() {
        outcome = Result {
            guard self.rows.allSatisfy({ $0.contains(",") }) else { throw BadRow() }
            return { self.rows.count }
            // ^ closure-capture
        }
    }

    var count: Int? {
        try? outcome?.get()()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let importer = CSVImporter(["a,b", "c,d"])
    importer.check()
    precondition(importer.count == 2)
    watch(importer)
}
