import CycleLintRules

/// Names of rules as people write them.
package enum RuleNames {
    /// What is wrong with the name of a rule that is to be turned on; nil where it is one, or `all`.
    package static func problem(with name: String) -> String? {
        let names = RulePage.all.map(\.name)
        if name == RuleSelection.all || names.contains(name) { return nil }
        return "unknown rule \(name); " + (nearestName(to: name, among: names).map { "did you mean \($0)?" } ?? "cyclelint explain lists the rules")
    }
}
