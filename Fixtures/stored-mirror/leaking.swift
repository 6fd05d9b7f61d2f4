// A mirror keeps what it reflects, and the record keeps the mirror.

final class PatientRecord {
    var name = "N. N."
    var age = 0
    private lazy var mirror = Mirror(reflecting: self)
    // ^ strong-back-reference

    func fields() -> [String] {
        mirror.children.compactMap(\.label)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let record = PatientRecord()
    precondition(record.fields().contains("age"))
    watch(record)
}
