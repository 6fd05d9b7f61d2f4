import CycleLintRules

/// What a report has to tell: the findings to show, in the order to show them, and what the run amounted to.
package struct ReportContent: Sendable {
    package var findings: [Finding]
    package var filesAnalysed: Int
    /// Findings that a baseline file lists, and which are therefore not among `findings`.
    package var hiddenByBaseline: Int
    /// Findings that a comment in the source suppresses, and which are therefore not among `findings`.
    package var suppressed: Int
    /// Wall-clock time of the run. Nil where the same input must give the same bytes, as in a file or a pipe.
    package var seconds: Double?
    /// What runs of the program say; nil where none were asked.
    package var runtime: RuntimeOutcome?

    package init(
        findings: [Finding], filesAnalysed: Int, hiddenByBaseline: Int = 0, suppressed: Int = 0, seconds: Double? = nil
    ) {
        self.findings = findings
        self.filesAnalysed = filesAnalysed
        self.hiddenByBaseline = hiddenByBaseline
        self.suppressed = suppressed
        self.seconds = seconds
    }
}

/// What runs say of each finding, and which leaks they have seen besides.
package struct RuntimeOutcome: Sendable {
    package var verdicts: [Finding: RunVerdict]
    package var unpredicted: [RunObservations.Leak]

    /// `all` are the findings of any confidence, hidden ones included.
    package init(_ comparison: RunComparison, _ all: [Finding]) {
        verdicts = Dictionary(all.map { ($0, comparison.verdict(on: $0)) }, uniquingKeysWith: { first, _ in first })
        unpredicted = comparison.unpredicted(by: all)
    }

    package func verdict(on finding: Finding) -> RunVerdict { verdicts[finding] ?? .neverExercised }

    /// Nil where no run can say anything of it.
    package func shownVerdict(on finding: Finding) -> RunVerdict? { finding.isLeak ? verdict(on: finding) : nil }

    /// Those that a run has confirmed first; otherwise the order stays.
    package func sorted(_ findings: [Finding]) -> [Finding] {
        findings.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
    }

    private func rank(_ finding: Finding) -> Int {
        switch verdict(on: finding) {
        case .confirmed: 0
        case .leaksOtherwise, .leaksUnexplained: 1
        case .neverExercised, .notSeenLeaking, .undecided: 2
        }
    }
}

/// The bytes of a line of a file, without its line ending; nil where there is no such file or line. Lines are one-based.
package typealias SourceLineLookup = (_ path: String, _ line: Int) -> [UInt8]?
