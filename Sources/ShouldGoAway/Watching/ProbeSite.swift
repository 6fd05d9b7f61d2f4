import ShouldGoAwayShims

/// A place in the source that makes probes.
struct ProbeSite: Hashable {
    /// Address of the file's name.
    let file: UInt
    let line: UInt32

    init(_ record: sga_record) { self.init(file: record.file, line: record.line) }

    init(file: UnsafePointer<CChar>?, line: UInt32) {
        self.file = UInt(bitPattern: file)
        self.line = line
    }

    var fileName: String { UnsafePointer<CChar>(bitPattern: file).map { String(cString: $0) } ?? "" }
}

/// What became of the probes of each place, for the programs that compare it with what was found in the source.
struct ProbeTally {
    struct Counts {
        /// Of the first probe made there.
        var label: String
        /// Went away in time.
        var gone = 0
        var late = 0
        /// Are still there, and were reported or counted.
        var leaked = 0
        var undecided = 0
    }

    private(set) var counts: [ProbeSite: Counts] = [:]
    /// Since it was written.
    var hasChanged = false
    /// Places that are told apart. A program has as many as its source has.
    private static let limit = 10_000

    mutating func add(_ count: Int, to end: WritableKeyPath<Counts, Int>, of site: ProbeSite, label: @autoclosure () -> String) {
        if counts[site] == nil {
            guard counts.count < Self.limit else { return }
            counts[site] = Counts(label: label())
        }
        counts[site]![keyPath: end] += count
        hasChanged = true
    }

    /// What was counted at a place that was added before.
    mutating func add(_ place: sga_place) {
        if place.gone > 0 { add(Int(place.gone), to: \.gone, of: ProbeSite(file: place.file, line: place.line), label: "") }
    }

    mutating func add(_ calls: [Overdue.Call], to end: WritableKeyPath<Counts, Int>) {
        for call in calls { add(1, to: end, of: call.site, label: call.label) }
    }

    /// As a program reads it. The keys of `schema` 1 keep their meaning; others may be added.
    var json: String {
        var writer = JSONWriter()
        writer.object {
            $0.field("schema", 1)
            $0.list("probes", counts.sorted { ($0.key.fileName, $0.key.line) < ($1.key.fileName, $1.key.line) }) { writer, entry in
                writer.object {
                    $0.field("label", entry.value.label)
                    $0.field("file", entry.key.fileName)
                    $0.field("line", Int(entry.key.line))
                    $0.field("gone", entry.value.gone)
                    $0.field("late", entry.value.late)
                    $0.field("leaked", entry.value.leaked)
                    $0.field("undecided", entry.value.undecided)
                }
            }
        }
        return writer.text + "\n"
    }
}
