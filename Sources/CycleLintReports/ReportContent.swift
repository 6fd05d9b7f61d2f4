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

/// The bytes of a line of a file, without its line ending; nil where there is no such file or line. Lines are one-based.
package typealias SourceLineLookup = (_ path: String, _ line: Int) -> [UInt8]?
