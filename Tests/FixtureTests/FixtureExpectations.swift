/// A line that the one right report of a group may point to.
///
/// Written under that line as `// ^ RULE`, or `// ^2 RULE` for the second independent ring of the same program. Several in a
/// group are alternatives. Comments stacked under one line all mean that line.
struct FixtureExpectation: Hashable, Sendable {
    let group: Int
    let rule: String
    let path: String
    /// One-based.
    let line: Int
}

func expectations(in source: String, path: String) -> [FixtureExpectation] {
    var found: [FixtureExpectation] = []
    var expectedLine = 0
    for (index, text) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if let (group, rule) = marker(in: text) {
            found.append(FixtureExpectation(group: group, rule: rule, path: path, line: expectedLine))
        } else {
            expectedLine = index + 1
        }
    }
    return found
}

private func marker(in line: Substring) -> (group: Int, rule: String)? {
    let text = line.drop { $0 == " " || $0 == "\t" }
    guard text.hasPrefix("// ^") else { return nil }
    let words = text.dropFirst(4).split(whereSeparator: \.isWhitespace)
    let numbered = text.dropFirst(4).first?.isNumber == true
    guard words.count == (numbered ? 2 : 1), let rule = words.last else { return nil }
    let group = numbered ? Int(words[0]) : 1
    return group.map { ($0, String(rule)) }
}

/// Where a report points and what it says: all that a fixture has an opinion about.
struct ReportedLocation: Hashable, Sendable {
    let path: String
    /// One-based.
    let line: Int
    let rule: String
}

struct FixtureDisagreement: Equatable, Sendable {
    /// Groups that no report answers, by their alternatives.
    var missing: [[FixtureExpectation]] = []
    /// Reports that answer no group, or one which another report already answers: one ring is one finding.
    var unexpected: [ReportedLocation] = []

    var isEmpty: Bool { missing.isEmpty && unexpected.isEmpty }
}

/// Pairs every group of expectations with one report. Groups may share lines, so this is a matching, not a lookup.
func compare(_ expected: [FixtureExpectation], with reports: [ReportedLocation]) -> FixtureDisagreement {
    let groups = Dictionary(grouping: expected, by: \.group).sorted { $0.key < $1.key }.map(\.value)
    var reportOfGroup = [Int?](repeating: nil, count: groups.count)
    var groupOfReport = [Int?](repeating: nil, count: reports.count)

    func answers(_ report: ReportedLocation, _ group: [FixtureExpectation]) -> Bool {
        group.contains { $0.path == report.path && $0.line == report.line && $0.rule == report.rule }
    }
    func assign(_ group: Int, visited: inout Set<Int>) -> Bool {
        for report in reports.indices where answers(reports[report], groups[group]) && visited.insert(report).inserted {
            if let other = groupOfReport[report], !assign(other, visited: &visited) { continue }
            reportOfGroup[group] = report
            groupOfReport[report] = group
            return true
        }
        return false
    }
    for group in groups.indices {
        var visited: Set<Int> = []
        _ = assign(group, visited: &visited)
    }
    return FixtureDisagreement(
        missing: groups.indices.filter { reportOfGroup[$0] == nil }.map { groups[$0] },
        unexpected: reports.indices.filter { groupOfReport[$0] == nil }.map { reports[$0] })
}
