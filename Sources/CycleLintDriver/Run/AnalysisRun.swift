import CycleLintFrontEnd
import CycleLintKnowledge
import CycleLintReports
import CycleLintRules
import Foundation

/// One run from paths to what is to be shown: discovery, the files in parallel, the analysis, and the filters after it.
package struct AnalysisRun {
    /// Nil where nothing was analysed because the baseline could not be read.
    package private(set) var content: ReportContent?
    /// For standard error, in this order.
    package private(set) var messages: [RunMessage] = []
    /// Nil where no probes were asked for.
    package private(set) var probes: ProbeOutcome?
    /// Nil where nothing was to be made weak.
    package private(set) var weakening: WeakeningOutcome?

    /// Whether something that was asked for could not be done.
    package var hasErrors: Bool { messages.contains { $0.kind == .error } }

    /// `analysis` gives the findings of all confidences, in any order; without it they are the tool's own.
    package init(_ options: AnalysisOptions, analysis: (([FileFacts]) -> [Finding])? = nil) {
        let start = ContinuousClock.now

        var baseline: Baseline?
        if let path = options.baseline {
            do {
                baseline = try Baseline(readFrom: PathName.absolute(path, in: options.workingFolder), shownPath: path)
            } catch {
                messages.append(.error(error.text))
                return
            }
        }

        let configuration = ProjectConfiguration(workingFolder: options.workingFolder)
        messages += configuration.messages
        if hasErrors { return }
        let knowledge = Knowledge(additions: configuration.additions)
        let rules = RuleSelection(enabling: options.enabledRules + configuration.enabledRules)
        let discovery = FileDiscovery(paths: options.paths, workingFolder: options.workingFolder)
        messages += discovery.messages
        if options.probes == .remove {
            note(ProbeRun(removingFrom: discovery.files))
            return
        }
        let threads = options.jobs ?? ProcessInfo.processInfo.activeProcessorCount
        let outcomes = FileStage.run(discovery.files, threads: threads)
        messages += outcomes.compactMap(\.message)
        var content = ReportContent(findings: [], filesAnalysed: outcomes.count { $0.facts != nil })

        let facts = outcomes.compactMap(\.facts)
        let isProbing = options.probes != nil
        let found = parallelMap(count: 1, threads: 1, stackSize: Self.analysisStackSize, state: {}) { _, _ -> ([Finding], ProbePlaces?) in
            if let analysis, !isProbing { return (analysis(facts), nil) }
            let whole = Analysis(of: facts, knowledge: knowledge, rules: rules, suspectsUnknownCalls: options.confidence == .possible)
            return (whole.findings, isProbing ? whole.probePlaces(of: options.probesEverywhere ? nil : Set(whole.findings.flatMap { $0.classes + $0.captives })) : nil)
        }
        let reports = RuntimeReports(options.runtime, workingFolder: options.workingFolder)
        messages += reports.messages
        let comparison = options.runtime.isEmpty ? nil : RunComparison(reports.observations)
        let all = Self.sorted(found.flatMap { $0.0 }).map { comparison?.judged($0) ?? $0 }
        var suppression = Suppression(
            outcomes.map { ($0.file.shownPath, $0.directives) }, ruleNames: RulePage.all.map(\.name), applied: rules)
        let unsuppressed = suppression.remaining(of: all)
        messages += suppression.remarks()
        let candidates = unsuppressed.filter { $0.confidence >= options.confidence }
        content.suppressed = all.count { $0.confidence >= options.confidence } - candidates.count

        if let path = options.newBaseline {
            if write(Baseline(candidates), to: path, workingFolder: options.workingFolder) {
                content.hiddenByBaseline = candidates.count
            } else {
                content.findings = candidates
            }
        } else if let baseline {
            (content.findings, content.hiddenByBaseline) = baseline.split(candidates)
            let analysed = Set(outcomes.map(\.file.shownPath))
            messages += Self.remarks(on: baseline.unmatched(by: all).filter { rules.contains($0.rule) }, in: options, analysed: analysed)
        } else {
            content.findings = candidates
        }
        if let comparison {
            let runtime = RuntimeOutcome(comparison, all)
            if options.newBaseline == nil { messages += Self.remarks(onConfirmed: all, by: runtime, shown: content.findings) }
            content.findings = runtime.sorted(content.findings)
            content.runtime = runtime
        }
        if let action = options.probes, var places = found[0].1 {
            let shown = Set(content.findings.flatMap { $0.classes + $0.captives })
            if !options.probesEverywhere { places.all.removeAll { shown.isDisjoint(with: $0.classes) } }
            note(ProbeRun(inserting: places, for: content.findings.filter(\.isLeak), everywhere: options.probesEverywhere, in: discovery.files, action: action))
            if let probes, probes.changedFiles > 0, action == .insert {
                analyseAgain(options, analysis: analysis)
                return
            }
        }
        if let action = options.weakening {
            let run = WeakeningRun(content.findings.filter(\.isLeak), facts, in: discovery.files, action: action, stackSize: Self.analysisStackSize)
            weakening = run.outcome
            messages += run.messages
            if run.outcome.changedFiles > 0, action == .insert {
                analyseAgain(options, analysis: analysis)
                return
            }
        }
        content.seconds = (ContinuousClock.now - start) / .seconds(1)
        self.content = content
    }

    /// What is shown is in the files as they are now.
    private mutating func analyseAgain(_ options: AnalysisOptions, analysis: (([FileFacts]) -> [Finding])?) {
        var options = options
        options.probes = nil
        options.weakening = nil
        let again = AnalysisRun(options, analysis: analysis)
        content = again.content
        messages += again.messages.filter { !messages.contains($0) }
    }

    private mutating func note(_ run: ProbeRun) {
        probes = run.outcome
        messages += run.messages
    }

    /// The analysis follows chains of calls, in bytes of address space.
    private static let analysisStackSize = 512 << 20

    /// Absolute path of the process's working folder; nil if that has been removed.
    package static func currentFolder() -> String? { FileSystem.workingFolder() }

    /// Whether that could be done.
    private mutating func write(_ baseline: Baseline, to path: String, workingFolder: String) -> Bool {
        do {
            try baseline.write(to: PathName.absolute(path, in: workingFolder), shownPath: path)
            let count = baseline.findings.count
            messages.append(.note("\(path): baseline of \(count) finding\(count == 1 ? "" : "s") written"))
            return true
        } catch {
            messages.append(.error(error.text))
            return false
        }
    }

    /// Only entries that this run could have found again: their file was analysed, or it is gone.
    private static func remarks(
        on entries: [Baseline.Entry], in options: AnalysisOptions, analysed: Set<String>
    ) -> [RunMessage] {
        entries.compactMap { entry in
            let isGone = FileSystem.kind(at: PathName.absolute(entry.path, in: options.workingFolder)) == nil
            guard analysed.contains(entry.path) || isGone else { return nil }
            return .note(
                "\(options.baseline ?? ""): \(entry.fingerprint) (\(entry.rule) in \(entry.path)) no longer occurs; "
                    + "write the baseline anew to drop it")
        }
    }

    /// A ring that a run has seen, and that is hidden all the same.
    private static func remarks(onConfirmed all: [Finding], by runtime: RuntimeOutcome, shown: [Finding]) -> [RunMessage] {
        var left = shown.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        return all.compactMap { finding in
            guard case .confirmed = runtime.verdict(on: finding) else { return nil }
            if let count = left[finding], count > 0 {
                left[finding] = count - 1
                return nil
            }
            return .note("\(finding.location.path):\(finding.location.line): hidden by the baseline or a comment, and confirmed by a run: it does leak")
        }
    }

    /// The order of a report: by place, and by content where several findings are at one place.
    private static func sorted(_ findings: [Finding]) -> [Finding] {
        findings.sorted {
            ($0.location, $0.rule, $0.signature, $0.message) < ($1.location, $1.rule, $1.signature, $1.message)
        }
    }
}
