import CycleLintRules
import Foundation

/// The findings that a team has decided to live with for now, by fingerprint: kept in a file, and hidden from reports.
///
/// A fingerprint counts as often as it is listed: a second ring of the same shape is a new finding.
struct Baseline: Codable, Equatable {
    static let currentVersion = 1

    struct Entry: Codable, Hashable {
        var fingerprint: String
        /// Rule, path and message are for people; only the fingerprint is compared.
        var rule: String
        var path: String
        var message: String
    }

    var version: Int
    var findings: [Entry]

    init(_ findings: [Finding]) {
        version = Self.currentVersion
        self.findings = findings.map {
            Entry(fingerprint: $0.fingerprint, rule: $0.rule, path: $0.location.path, message: $0.message)
        }
        self.findings.sort { ($0.path, $0.rule, $0.fingerprint, $0.message) < ($1.path, $1.rule, $1.fingerprint, $1.message) }
    }

    /// The findings that the file does not list, in their order, and how many it does.
    func split(_ findings: [Finding]) -> (shown: [Finding], hidden: Int) {
        var left = counts
        let shown = findings.filter { finding in
            guard let count = left[finding.fingerprint], count > 0 else { return true }
            left[finding.fingerprint] = count - 1
            return false
        }
        return (shown, findings.count - shown.count)
    }

    /// Entries for which there is no finding any more.
    func unmatched(by findings: [Finding]) -> [Entry] {
        var found: [String: Int] = [:]
        for finding in findings { found[finding.fingerprint, default: 0] += 1 }
        return self.findings.filter { entry in
            guard let count = found[entry.fingerprint], count > 0 else { return true }
            found[entry.fingerprint] = count - 1
            return false
        }
    }

    private var counts: [String: Int] {
        findings.reduce(into: [:]) { $0[$1.fingerprint, default: 0] += 1 }
    }
}
