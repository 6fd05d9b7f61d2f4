// The mirror of the record is made where it is used.

final class PatientRecord {
    var name = "N. N."
    var age = 0

    func fields() -> [String] {
        let mirror = Mirror(reflecting: self)
        return mirror.children.compactMap(\.label)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let record = PatientRecord()
    precondition(record.fields().contains("age"))
    watch(record)
}
