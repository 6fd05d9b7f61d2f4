import Dispatch
import ShouldGoAway

/// Runs one scenario in this process and compares what is reported with what is to be.
struct ScenarioRun {
    let scenario: Scenario
    /// The program has lost its symbols: verdicts are the same without names, except where only a symbol tells the type of a field.
    private let isStripped = ProcessOptions.isStripped

    init(_ scenario: Scenario) { self.scenario = scenario }

    /// Whether the outcome is the expected one; prints what differs.
    func run() -> Bool {
        ShouldGoAway.configuration.isOn = .on
        ShouldGoAway.configuration.printsReports = false
        ShouldGoAway.configuration.outputFolder = nil
        let done = DispatchSemaphore(value: 0)
        let body = scenario.body
        Task.detached {
            await body()
            done.signal()
        }
        done.wait()
        var reports = ShouldGoAway.finish()
        if case .leak(.late, _) = scenario.outcome { reports.removeAll { $0.verdict != .late } }
        switch scenario.outcome {
        case .clean: return check(reports.isEmpty, "a report that was not expected", reports)
        case .leak(let verdict, let path):
            guard check(reports.count == 1, "\(reports.count) reports instead of one", reports) else { return false }
            let report = reports[0]
            guard check(report.count == scenario.count, "counted \(report.count) times instead of \(scenario.count)", reports) else { return false }
            if isStripped {
                let accepted: [LeakReport.Verdict] = scenario.needsSymbols ? [verdict, .held] : [verdict]
                return check(accepted.contains(report.verdict), "verdict \(report.verdict) instead of \(verdict)", reports)
            }
            var isRight = check(report.verdict == verdict, "verdict \(report.verdict) instead of \(verdict)", reports)
            if path.count == 1, path[0].hasSuffix("> …") {
                isRight = check(report.path.first.map { plain($0.from) + " > …" } == path[0], "root \(report.path.first?.from ?? "none")", reports) && isRight
            } else if !path.isEmpty {
                let found = report.path.map(plain)
                let isRing = report.path.allSatisfy(\.isInRing)
                isRight = check(isRing ? isRotation(found, path) : found == path, "path \(found) instead of \(path)", reports) && isRight
            }
            if let signature = scenario.signature {
                isRight = check(isSameRing(plain(report.signature), signature), "signature \(plain(report.signature)) instead of \(signature)", reports) && isRight
            }
            if let uncounted = scenario.uncounted {
                let found = report.uncounted.map { "\($0.ownership) \(plain(report.path[$0.from].from)).\($0.edge)" }
                isRight = check(found == uncounted, "uncounted \(found) instead of \(uncounted)", reports) && isRight
            }
            return isRight
        }
    }

    private func check(_ condition: Bool, _ what: String, _ reports: [LeakReport]) -> Bool {
        if condition { return true }
        print("\(scenario.name): \(what)")
        for report in reports { print(report.text) }
        return false
    }

    private func plain(_ step: LeakReport.Step) -> String {
        plain(step.from) + (step.isCapture ? " " + step.edge : step.edge.isEmpty ? "" : step.edge.hasPrefix("[") ? step.edge : "." + step.edge)
            + " > " + plain(step.to)
    }

    private func plain(_ name: String) -> String {
        name.split(separator: "shouldgoaway_scenarios.", omittingEmptySubsequences: false).joined()
    }

    /// Where a ring begins depends on the names of all its steps, the module's among them.
    private func isSameRing(_ a: String, _ b: String) -> Bool {
        let found = a.split(separator: " -> ").map(String.init)
        let expected = b.split(separator: " -> ").map(String.init)
        if expected.first == "…" { return found.count == 2 && found.contains(expected[1]) }
        return isRotation(found, expected)
    }

    private func isRotation(_ a: [String], _ b: [String]) -> Bool {
        a.count == b.count && (a.isEmpty || a.indices.contains { Array(a[$0...] + a[..<$0]) == b })
    }
}
