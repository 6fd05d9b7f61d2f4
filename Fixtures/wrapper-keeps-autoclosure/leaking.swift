// The property wrapper keeps its escaping autoclosure, which uses self, after the value was made.

import Foundation

@propertyWrapper
final class Deferred<Value> {
    private var make: (() -> Value)?
    // ^ closure-capture
    private var value: Value?

    init(_ make: @autoclosure @escaping () -> Value) { self.make = make }
    // ^ closure-capture
    init() {}

    func prepare(_ make: @autoclosure @escaping () -> Value) {
        self.make = make
        // ^ closure-capture
    }

    var wrappedValue: Value {
        if let value { return value }
        guard let make else { fatalError("not prepared") }
        let v = make()
        value = v
        return v
    }
}

struct Statistics {
    let count: Int
    let longest: String
}

final class WordReport {
    @Deferred private var statistics: Statistics
    // ^ closure-capture
    private let words: [String]
    private(set) var computed = 0

    init(_ text: String) {
        words = text.split(separator: " ").map(String.init)
        _statistics.prepare(self.count())
        // ^ closure-capture
    }

    private func count() -> Statistics {
        computed += 1
        return Statistics(count: words.count, longest: words.max { $0.count < $1.count } ?? "")
    }

    var line: String { "\(statistics.count) words, longest: \(statistics.longest)" }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let report = WordReport("the quick brown fox")
    _ = report.line
    _ = report.line
    watch(report)
}
