// The notification centre of the engine itself keeps the block that captures the engine.

import Foundation

final class RuleEngine {
    private let center = NotificationCenter()
    // ^ closure-capture
    private var fired: [String: Int] = [:]

    func add(rule: String) {
        center.addObserver(forName: .init(rule), object: nil, queue: nil) {
        // ^ closure-capture
            self.fired[$0.name.rawValue, default: 0] += 1
            // ^ closure-capture
        }
    }

    func count(of rule: String) -> Int { fired[rule] ?? 0 }

    func fire(_ rule: String) { center.post(name: .init(rule), object: self) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let engine = RuleEngine()
    engine.add(rule: "frost")
    engine.fire("frost")
    precondition(engine.count(of: "frost") == 1)
    watch(engine)
}
