// The block takes an unowned reference.

import Foundation

final class RuleEngine {
    private let center = NotificationCenter()
    private var fired: [String: Int] = [:]

    func add(rule: String) {
        center.addObserver(forName: .init(rule), object: nil, queue: nil) {
            [unowned self] in fired[$0.name.rawValue, default: 0] += 1
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
