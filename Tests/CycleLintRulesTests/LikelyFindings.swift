import CycleLintFrontEnd
import CycleLintRules

/// What is shown by default of a program of one file.
func likelyFindings(in source: String) -> [Finding] {
    findings(in: [facts(of: SourceFile(path: "App/Main.swift", bytes: Array(source.utf8)), module: "App")]).filter { $0.confidence >= .likely }
}
