import CycleLintDriver
import CycleLintRules

/// Arguments that make no sense: what is wrong, and what to write instead.
struct UsageError: Error, Equatable {
    var text: String
}

/// Reads the arguments of a call. Options may stand anywhere before `--`, as `--name value` or `--name=value`.
struct ArgumentParser {
    private static let flags = ["--help", "--version", "--fix", "--diff", "--unfix", "--probe-all"]
    private static let options = ["--format", "--confidence", "--enable", "--baseline", "--write-baseline", "--jobs", "--color", "--runtime"]

    private var arguments: ArraySlice<String>
    private var command = AnalysisCommand()

    private init(_ arguments: [String]) {
        self.arguments = arguments[...]
    }

    /// `arguments` come without the name of the program.
    static func parse(_ arguments: [String]) throws(UsageError) -> Command {
        var parser = ArgumentParser(arguments)
        return try parser.parse()
    }

    private mutating func parse() throws(UsageError) -> Command {
        if let rest = Self.behindProbes(arguments) { return try ProbesArguments.parse(rest) }
        var words: [String] = []
        var page: Page?
        while let argument = arguments.popFirst() {
            if argument == "--" {
                words += arguments
                break
            }
            switch argument {
            case "--help", "-h": return .help
            case "--version": return .version
            case "--fix" where command.probes != .show: command.probes = try agreed(.insert)
            case "--fix": break
            case "--fix=weak": command.weakening = .insert
            case "--diff": command.probes = try agreed(.show)
            case "--unfix": command.probes = try agreed(.remove)
            case "--probe-all": command.probesEverywhere = true
            case _ where argument.hasPrefix("-") && argument != "-": try readOption(argument)
            case "explain" where words.isEmpty && page == nil: page = .explain
            case "rules" where words.isEmpty && page == nil: page = .rules
            case "knowledge" where words.isEmpty && page == nil: page = .knowledge
            case "": throw UsageError(text: "a path is empty; name a file or a folder")
            default: words.append(argument)
            }
        }
        if let page { return try self.page(page, words) }
        try readWeakening()
        if command.probesEverywhere, command.probes != .insert, command.probes != .show {
            throw UsageError(text: "--probe-all says which probes to insert; write --fix or --diff with it")
        }
        if command.probes == .remove, !command.runtime.isEmpty {
            throw UsageError(text: "--runtime compares findings with runs, and --unfix looks for none; choose one")
        }
        command.paths = words
        return .analyse(command)
    }

    /// What stands behind the word `probes`, if that comes first; nothing that it prints is coloured, so `--color` may stand before it for those who always write that.
    private static func behindProbes(_ arguments: ArraySlice<String>) -> ArraySlice<String>? {
        var rest = arguments
        while let option = rest.first, option == "--color" || option.hasPrefix("--color=") { rest = rest.dropFirst(option == "--color" ? 2 : 1) }
        return rest.first == "probes" ? rest.dropFirst() : nil
    }

    /// What is to be read rather than analysed.
    private enum Page { case explain, rules, knowledge }

    private func page(_ page: Page, _ words: [String]) throws(UsageError) -> Command {
        let (name, argument) = switch page {
        case .explain: ("explain", "one rule")
        case .rules: ("rules", "nothing more")
        case .knowledge: ("knowledge", "one call or type")
        }
        guard words.count <= (page == .rules ? 0 : 1) else {
            throw UsageError(text: "\(name) takes \(argument), and there \(words.count == 1 ? "is 1" : "are \(words.count)"): \(words.joined(separator: " "))")
        }
        return page == .knowledge ? .knowledge(words.first, command.colour) : .explain(words.first, command.colour)
    }

    /// `--diff` beside `--fix=weak` shows what that would change.
    private mutating func readWeakening() throws(UsageError) {
        guard command.weakening != nil else { return }
        if command.probesEverywhere || command.probes != nil && command.probes != .show {
            throw UsageError(text: "--fix=weak changes references, and --fix, --unfix and --probe-all are about probes; choose one")
        }
        if command.newBaseline != nil {
            throw UsageError(text: "--write-baseline shows no findings, and --fix=weak changes what is shown; choose one")
        }
        if command.probes == .show { command.weakening = .show }
        command.probes = nil
    }

    /// `--diff` may stand beside `--fix`, which then only shows.
    private func agreed(_ action: ProbeAction) throws(UsageError) -> ProbeAction {
        if let other = command.probes, (other == .remove) != (action == .remove) {
            throw UsageError(text: "--unfix takes probes out, and --fix and --diff put them in; choose one")
        }
        return action
    }

    private mutating func readOption(_ argument: String) throws(UsageError) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let name = parts[0]
        if name == "--fix" { throw UsageError(text: "--fix=\(parts.count > 1 ? parts[1] : ""): --fix takes no value but weak") }
        if Self.flags.contains(name) { throw UsageError(text: "\(name) takes no value") }
        guard Self.options.contains(name) else { throw unknown(name) }
        guard let value = parts.count > 1 ? parts[1] : arguments.popFirst(), !value.isEmpty else {
            throw UsageError(text: "\(name) needs a value; see cyclelint --help")
        }
        switch name {
        case "--format": command.format = try choice(value, for: name)
        case "--confidence": command.confidence = try choice(value, for: name)
        case "--color": command.colour = try choice(value, for: name)
        case "--enable":
            if let problem = RuleNames.problem(with: value) { throw UsageError(text: "--enable: \(problem)") }
            command.enabledRules.append(value)
        case "--baseline": command.baseline = value
        case "--write-baseline": command.newBaseline = value
        case "--runtime": command.runtime.append(value)
        default:
            guard let jobs = Int(value), (1...1024).contains(jobs) else {
                throw UsageError(text: "--jobs \(value): not a number from 1 to 1024")
            }
            command.jobs = jobs
        }
    }

    private func choice<Choice: RawRepresentable & CaseIterable>(
        _ value: String, for name: String
    ) throws(UsageError) -> Choice where Choice.RawValue == String {
        if let choice = Choice(rawValue: value) { return choice }
        let choices = Choice.allCases.map(\.rawValue)
        let hint = nearestName(to: value, among: choices).map { "; did you mean \($0)?" } ?? ""
        throw UsageError(text: "\(name) \(value): not one of \(choices.joined(separator: ", "))\(hint)")
    }

    private func unknown(_ name: String) -> UsageError {
        let hint = nearestName(to: name, among: Self.flags + Self.options).map { "; did you mean \($0)?" }
        return UsageError(text: "unknown option \(name)\(hint ?? "; see cyclelint --help")")
    }
}
