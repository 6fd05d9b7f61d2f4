import CycleLintDriver
import CycleLintProbes

/// Reads what stands behind `probes`.
struct ProbesArguments {
    private static let options = ["--path", "--from", "--version", "--vendor", "--color"]

    private var arguments: ArraySlice<String>
    private var words: [String] = []
    private var values: [String: String] = [:]

    static func parse(_ arguments: ArraySlice<String>) throws(UsageError) -> Command {
        var parser = ProbesArguments(arguments: arguments)
        guard try parser.read() else { return .help }
        return .probes(try parser.command())
    }

    private init(arguments: ArraySlice<String>) { self.arguments = arguments }

    /// False where help is asked for.
    private mutating func read() throws(UsageError) -> Bool {
        while let argument = arguments.popFirst() {
            if argument == "--help" || argument == "-h" { return false }
            if argument == "--" {
                words += arguments
                break
            }
            guard argument.hasPrefix("-"), argument != "-" else {
                if argument.isEmpty { throw UsageError(text: "a path is empty; name the folder of a package") }
                words.append(argument)
                continue
            }
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard Self.options.contains(parts[0]) else {
                let hint = nearestName(to: parts[0], among: Self.options).map { "; did you mean \($0)?" }
                throw UsageError(text: "unknown option \(parts[0]) of probes\(hint ?? "; see cyclelint --help")")
            }
            // Its folder may be left out.
            if argument == "--vendor", arguments.first?.hasPrefix("-") != false {
                values["--vendor"] = ""
                continue
            }
            guard let value = parts.count > 1 ? parts[1] : arguments.popFirst(), !value.isEmpty else {
                throw UsageError(text: "\(parts[0]) needs a value; see cyclelint --help")
            }
            values[parts[0]] = value
        }
        return true
    }

    private func command() throws(UsageError) -> ProbesCommand {
        guard let verb = words.first else {
            throw UsageError(text: "probes needs a word: setup or remove; a folder of that name is written ./probes")
        }
        guard words.count <= 2 else {
            throw UsageError(text: "probes \(verb) takes one folder, and there are \(words.count - 1): \(words.dropFirst().joined(separator: " "))")
        }
        let folder = words.count > 1 ? words[1] : "."
        switch verb {
        case "setup": return ProbesCommand(action: .link(try source()), folder: folder)
        case "remove":
            if let option = values.keys.filter({ $0 != "--vendor" && $0 != "--color" }).min() { throw UsageError(text: "probes remove takes no \(option)") }
            return ProbesCommand(action: .remove(vendored: vendoredFolder), folder: folder)
        default:
            let hint = nearestName(to: verb, among: ["setup", "remove"]).map { "; did you mean \($0)?" } ?? ""
            throw UsageError(text: "probes \(verb): not one of setup, remove\(hint)")
        }
    }

    private var vendoredFolder: String? { values["--vendor"].flatMap { $0.isEmpty ? nil : $0 } }

    private func source() throws(UsageError) -> SetupOptions.Source {
        let ways = ["--path", "--from", "--vendor"].filter { values[$0] != nil }
        guard ways.count <= 1 else { throw UsageError(text: "\(ways.joined(separator: " and ")) both say where the library comes from; choose one") }
        if values["--version"] != nil, ways != ["--from"] { throw UsageError(text: "--version is of a repository; write --from URL with it") }
        switch ways.first {
        case "--path": return .folder(values["--path"] ?? "")
        case "--from": return .repository(url: values["--from"] ?? "", LibraryOrigin.Revision(values["--version"] ?? "main"))
        case "--vendor": return .vendored(folder: vendoredFolder)
        default:
            throw UsageError(text: "say where the library comes from: --path FOLDER with a checkout of cyclelint, --from URL of its repository, or --vendor to write its sources into the package")
        }
    }
}
