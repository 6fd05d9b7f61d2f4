import CycleLintFrontEnd
import CycleLintRules

/// The directives of all files, applied to findings.
struct Suppression {
    private struct Entry {
        var path: String
        var directive: Directive
        /// Those rules of the directive that exist.
        var rules: [String]
        var isUsed = false
    }

    /// Directives that hold, by path.
    private var entries: [String: [Entry]] = [:]
    private var messages: [RunMessage] = []
    private let applied: RuleSelection

    /// `files` are shown paths with the directives of each. A directive about rules that are not applied has its effect in another run.
    init(_ files: [(path: String, directives: [Directive])], ruleNames: [String], applied: RuleSelection = RuleSelection()) {
        self.applied = applied
        for (path, directives) in files {
            for directive in directives { add(directive, in: path, ruleNames: ruleNames) }
        }
    }

    /// The findings that no directive is about, in their order.
    mutating func remaining(of findings: [Finding]) -> [Finding] {
        findings.filter { !suppresses($0) }
    }

    /// Remarks on directives that do nothing, sorted by path and line. To be asked for after all findings have been seen.
    func remarks() -> [RunMessage] {
        let unused = entries.values.joined().filter { !$0.isUsed && $0.rules.contains(where: applied.contains) }.map { entry in
            RunMessage.note(
                "\(entry.path):\(entry.directive.line): this directive suppresses nothing "
                    + "(no finding of \(entry.rules.filter(applied.contains).joined(separator: ", ")) in \(Self.lines(entry.directive))); remove it")
        }
        return messages + unused.sorted { $0.text < $1.text }
    }

    private mutating func add(_ directive: Directive, in path: String, ruleNames: [String]) {
        func remark(_ text: String) { messages.append(.note("\(path):\(directive.line): \(text)")) }

        guard directive.verb == "disable:next" || directive.verb == "disable:this" else {
            remark("unknown directive cyclelint:\(directive.verb); write cyclelint:disable:next or cyclelint:disable:this")
            return
        }
        for rule in directive.rules where !ruleNames.contains(rule) {
            let nearest = nearestName(to: rule, among: ruleNames).map { "; did you mean \($0)?" } ?? "; see cyclelint explain"
            remark("unknown rule \(rule)\(nearest)")
        }
        if directive.rules.isEmpty {
            remark("this directive names no rule; write cyclelint:\(directive.verb) RULE - reason")
            return
        }
        let rules = directive.rules.filter(ruleNames.contains)
        if rules.isEmpty { return }
        if directive.reason.isEmpty {
            remark(
                "this directive gives no reason and therefore has no effect; "
                    + "write cyclelint:\(directive.verb) \(directive.rules.joined(separator: ",")) - reason")
            return
        }
        entries[path, default: []].append(Entry(path: path, directive: directive, rules: rules))
    }

    private mutating func suppresses(_ finding: Finding) -> Bool {
        let places = [finding.location] + finding.ring.filter(\.isCulprit).map(\.location)
        var isSuppressed = false
        for path in Set(places.map(\.path)) {
            for index in entries[path, default: []].indices {
                guard let entry = entries[path]?[index], entry.rules.contains(finding.rule), let range = entry.directive.range,
                    places.contains(where: { $0.path == path && range.contains($0.line) })
                else { continue }
                entries[path]?[index].isUsed = true
                isSuppressed = true
            }
        }
        return isSuppressed
    }

    private static func lines(_ directive: Directive) -> String {
        guard let range = directive.range else { return "what follows" }
        return range.count == 1 ? "line \(range.lowerBound)" : "lines \(range.lowerBound) to \(range.upperBound)"
    }
}
