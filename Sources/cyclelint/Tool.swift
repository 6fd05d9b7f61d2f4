import CycleLintDriver
import CycleLintKnowledge
import CycleLintReports
import CycleLintRules
import Foundation

/// The program, from its arguments to its exit status.
struct Tool {
    static let version = "0.1.0"

    let output = OutputStream.standardOutput
    let errors = OutputStream.standardError
    let environment = ProcessInfo.processInfo.environment

    func run(_ arguments: [String]) -> ExitStatus {
        do {
            switch try ArgumentParser.parse(arguments) {
            case .help: return print(helpText)
            case .version: return print("cyclelint \(Self.version)\n")
            case .knowledge(let call, let colour): return knowledge(of: call, colour)
            case .explain(let rule, let colour): return explain(rule, colour)
            case .analyse(let command): return analyse(command)
            case .probes(let command): return probes(command)
            }
        } catch {
            return fail(error.text)
        }
    }

    private func explain(_ rule: String?, _ colour: ColourChoice) -> ExitStatus {
        let explanation = Explanation(style: TerminalStyle(hasColour: hasColour(colour)))
        guard let rule else { return print(explanation.list) }
        if let page = RulePage.all.first(where: { $0.name == rule }) { return print(explanation.text(of: page)) }
        let hint = nearestName(to: rule, among: RulePage.all.map(\.name)).map { "did you mean \($0)?" }
        return fail("unknown rule \(rule); \(hint ?? "cyclelint explain lists the rules")")
    }

    private func knowledge(of call: String?, _ colour: ColourChoice) -> ExitStatus {
        let configuration = ProjectConfiguration(workingFolder: AnalysisRun.currentFolder() ?? "/")
        for message in configuration.messages { complain("\(message.kind.rawValue): \(message.text)") }
        if !configuration.messages.isEmpty { return .failed }
        let text = KnowledgeText(style: TerminalStyle(hasColour: hasColour(colour)))
        guard let call else { return print(text.list(Knowledge.embedded.compactMap(\.framework) + configuration.additions)) }
        let search = KnowledgeSearch(additions: configuration.additions)
        let hits = search.hits(for: call)
        if !hits.isEmpty { return print(text.text(of: hits)) }
        let hint = nearestName(to: call, among: search.names).map { "did you mean \($0)?" } ?? "cyclelint knowledge lists the frameworks"
        return fail("nothing is known of \(call): a closure given to it is taken not to be kept; \(hint)")
    }

    private func analyse(_ command: AnalysisCommand) -> ExitStatus {
        guard let folder = currentFolder() else { return .failed }
        let run = AnalysisRun(
            AnalysisOptions(
                paths: command.paths.isEmpty ? ["."] : command.paths, workingFolder: folder,
                confidence: command.confidence, enabledRules: command.enabledRules, jobs: command.jobs, baseline: command.baseline,
                newBaseline: command.newBaseline, probes: command.probes, probesEverywhere: command.probesEverywhere, weakening: command.weakening,
                runtime: command.runtime))
        for message in run.messages { complain("\(message.kind.rawValue): \(message.text)") }
        if let probes = run.probes, let action = command.probes {
            for line in ProbeSummary(outcome: probes, action: action).lines { complain("note: " + line) }
            if action == .remove { return run.hasErrors ? .failed : .nothingShown }
            if action == .show {
                let status = print(probes.diff)
                return status == .failed || run.hasErrors ? .failed : run.content?.findings.isEmpty == false ? .findingsShown : .nothingShown
            }
        }
        if let weakening = run.weakening, let action = command.weakening {
            complain("note: " + WeakeningSummary(outcome: weakening, action: action).line)
            if action == .show {
                let status = print(weakening.diff)
                return status == .failed || run.hasErrors ? .failed : run.content?.findings.isEmpty == false ? .findingsShown : .nothingShown
            }
        }
        guard var content = run.content else { return .failed }

        if !output.isTerminal { content.seconds = nil }
        let status = print(report(content, for: command, in: folder))
        if status == .failed || run.hasErrors { return .failed }
        return content.findings.isEmpty && content.runtime?.unpredicted.isEmpty != false ? .nothingShown : .findingsShown
    }

    private func probes(_ command: ProbesCommand) -> ExitStatus {
        guard let folder = currentFolder() else { return .failed }
        let options = SetupOptions(folder: command.folder, workingFolder: folder)
        let setup = switch command.action {
        case .link(let source): ProbeSetup(options, linkingFrom: source)
        case .remove(let vendored): ProbeSetup(removing: options, vendored: vendored)
        }
        for message in setup.messages { complain("\(message.kind.rawValue): \(message.text)") }
        let status = print(setup.done.map { DisplayText($0).text + "\n" }.joined())
        return status == .failed || setup.hasErrors ? .failed : .nothingShown
    }

    private func currentFolder() -> String? {
        let folder = AnalysisRun.currentFolder()
        if folder == nil { complain("error: the current folder does not exist any more; change to another one") }
        return folder
    }

    private func report(_ content: ReportContent, for command: AnalysisCommand, in folder: String) -> String {
        switch command.format {
        case .json:
            return JSONReport().text(of: content)
        case .text:
            let lines = SourceLines(workingFolder: folder)
            let style = TerminalStyle(hasColour: hasColour(command.colour))
            return TextReport(style: style) { lines.line($1, of: $0) }.text(of: content)
        }
    }

    /// See no-color.org: a variable that is set and not empty.
    private func hasColour(_ choice: ColourChoice) -> Bool {
        switch choice {
        case .always: true
        case .never: false
        case .auto: output.isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        }
    }

    private func print(_ text: String) -> ExitStatus { print(Array(text.utf8)) }

    private func print(_ bytes: [UInt8]) -> ExitStatus {
        do {
            try output.write(bytes)
            return .nothingShown
        } catch {
            switch error {
            case .readerGone: return .nothingShown
            case .other(let reason):
                return fail("standard output cannot be written to (\(reason)); the report is incomplete")
            }
        }
    }

    private func fail(_ text: String) -> ExitStatus {
        complain("error: " + text)
        return .failed
    }

    /// Where standard error is gone too, there is nobody left to tell.
    private func complain(_ text: String) {
        try? errors.write("cyclelint: \(DisplayText(text).text)\n")
    }
}
