// The regex that the tokenizer keeps has a transform closure that captures the tokenizer.

import RegexBuilder

final class UnitParser {
    private let factors: [Substring: Double]
    private var pattern: Regex<(Substring, Double, Double)>?
    // ^ closure-capture

    init(factors: [Substring: Double]) {
        self.factors = factors
    }

    func prepare() {
        pattern = Regex {
            Capture { OneOrMore(.digit) } transform: { Double($0) ?? 0 }
            // ^ closure-capture
            Capture { OneOrMore(.word) } transform: { self.factors[$0] ?? 1 }
            // ^ closure-capture
        }
    }

    func meters(_ text: String) -> Double? {
        guard let pattern, let match = try? pattern.wholeMatch(in: text) else { return nil }
        return match.output.1 * match.output.2
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let parser = UnitParser(factors: ["km": 1000])
    parser.prepare()
    precondition(parser.meters("3km") == 3000)
    watch(parser)
}
