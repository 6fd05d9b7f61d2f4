import CycleLintFrontEnd
import Testing

/// Expects a source to say what `dump` writes as `expected`.
func expectFacts(_ source: String, _ expected: String, location: SourceLocation = #_sourceLocation) {
    let facts = facts(of: SourceFile(path: "A.swift", bytes: Array(source.utf8)), module: "M")
    #expect(dump(facts) == expected, sourceLocation: location)
}
