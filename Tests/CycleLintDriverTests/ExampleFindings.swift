import CycleLintRules

/// A finding as the analysis would give it. Same name, same fingerprint.
func finding(
    _ name: String, in path: String = "a.swift", line: Int = 1, column: Int = 1, rule: String = "closure-capture",
    confidence: Confidence = .likely, culpritLine: Int? = nil
) -> Finding {
    Finding(
        rule: rule, severity: .warning, confidence: confidence, location: Location(path: path, line: line, column: column),
        message: "message of \(name)", advice: "advice", signature: "M.\(name)", fingerprint: name,
        ring: [
            RingStep(
                location: Location(path: path, line: culpritLine ?? line, column: 1), description: "edge", isCulprit: true)
        ])
}
