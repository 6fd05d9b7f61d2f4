// The transform of the regex that the tokenizer keeps captures a copy of the table.

import RegexBuilder

final class UnitParser {
    private let factors: [Substring: Double]
    private var pattern: Regex<(Substring, Double, Double)>?

    init(factors: [Substring: Double]) {
        self.factors = factors
    }

    func prepare() {
        let factors = factors
        pattern = Regex {
            Capture { OneOrMore(.digit) } transform: { Double($0) ?? 0 }
            Capture { OneOrMore(.word) } transform: { factors[$0] ?? 1 }
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
