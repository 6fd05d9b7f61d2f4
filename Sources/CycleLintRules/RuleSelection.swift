import CycleLintFrontEnd

/// The rules that a run applies: those that are on by default, and those that were turned on.
package struct RuleSelection: Hashable, Sendable {
    /// Stands for every rule, where rules are turned on.
    package static let all = "all"
    static let unownedCapture = "unowned-capture"
    static let droppedToken = "dropped-token"

    private let enabled: Set<String>

    /// Names of rules, or `all`. To name one that is on by default changes nothing.
    package init(enabling names: [String] = []) { enabled = Set(names) }

    package func contains(_ rule: String) -> Bool {
        !Self.isOffByDefault(rule) || enabled.contains(rule) || enabled.contains(Self.all)
    }

    package static func isOffByDefault(_ rule: String) -> Bool { rule == unownedCapture || rule == droppedToken }
}

extension Finding {
    /// Whether something stays that should go. Otherwise something goes that is still needed: no run with probes shows that.
    package var isLeak: Bool { !RuleSelection.isOffByDefault(rule) }
}

extension FileFacts {
    private static let testModules: Set<String> = ["XCTest", "Testing", "Quick", "Nimble"]

    /// What tests let go of early, and what they know to stay, they may mean so.
    var importsTesting: Bool { imports.contains { Self.testModules.contains(names[Int($0)]) } }
}
