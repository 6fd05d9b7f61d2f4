/// All reports of the process, one a signature.
struct Ledger {
    private var byFingerprint: [String: LeakReport] = [:]
    private var order: [String] = []
    private static let limit = 10_000

    var reports: [LeakReport] { order.compactMap { byFingerprint[$0] } }

    subscript(fingerprint: String) -> LeakReport? { byFingerprint[fingerprint] }

    /// Counts one more of its shape. Returns the report with the count so far.
    mutating func add(_ report: LeakReport) -> LeakReport {
        var report = report
        report.count = (byFingerprint[report.fingerprint]?.count ?? 0) + 1
        if byFingerprint[report.fingerprint] == nil {
            if order.count == Self.limit { return report }
            order.append(report.fingerprint)
        }
        byFingerprint[report.fingerprint] = report
        return report
    }
}
