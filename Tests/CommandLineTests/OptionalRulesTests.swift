import Foundation
import Testing

@testable import cyclelint

/// Rules that are off by default.
@Suite("Rules that are turned on")
struct OptionalRulesTests {
    private let both = """
        import Combine
        import Foundation
        final class Model {
            let subject = PassthroughSubject<Int, Never>()
            var count = 0
            func start() {
                _ = subject.sink { print($0) }
                DispatchQueue.main.async { [unowned self] in self.count += 1 }
            }
        }

        """

    private func rules(_ run: ToolProcess) -> [String] {
        run.output.split(separator: "\n").compactMap { $0.firstMatch(of: /: warning: .* \[([a-z-]+)\]$/)?.1 }.map(String.init)
    }

    @Test("by the command line")
    func commandLine() throws {
        try withFolder(["Model.swift": both]) { folder in
            #expect(try ToolProcess([], in: folder).output == "No retain cycles found in 1 file\n")
            #expect(try rules(ToolProcess(["--enable", "dropped-token"], in: folder)) == ["dropped-token"])
            #expect(try rules(ToolProcess(["--enable=unowned-capture"], in: folder)) == ["unowned-capture"])
            #expect(try rules(ToolProcess(["--enable", "unowned-capture", "--enable", "dropped-token"], in: folder)) == ["dropped-token", "unowned-capture"])
            let all = try ToolProcess(["--enable", "all"], in: folder)
            #expect(all.status == 1 && rules(all).count == 2)
            #expect(all.output.hasSuffix("2 findings (2 warnings) in 1 file\n"))
            let json = try ToolProcess(["--enable", "all", "--format", "json"], in: folder)
            #expect(json.output.contains("\"rule\" : \"dropped-token\"") && json.output.contains("\"rule\" : \"unowned-capture\""))
            let wrong = try ToolProcess(["--enable", "dropped-tokens"], in: folder)
            #expect(wrong.status == 2)
            #expect(wrong.errors == "cyclelint: error: --enable: unknown rule dropped-tokens; did you mean dropped-token?\n")
        }
    }

    @Test("by the project's configuration")
    func configuration() throws {
        try withFolder(["Model.swift": both, ".cyclelint.json": "{ \"enable\": [\"dropped-token\"] }"]) { folder in
            let run = try ToolProcess([], in: folder)
            #expect(rules(run) == ["dropped-token"])
            let both = try ToolProcess(["--enable", "unowned-capture"], in: folder)
            #expect(rules(both) == ["dropped-token", "unowned-capture"])
        }
        try withFolder(["Model.swift": both, ".cyclelint.json": "{\n  \"enable\": [\n    \"all\",\n    \"droped-token\"\n  ]\n}"]) { folder in
            let run = try ToolProcess([], in: folder)
            #expect(run.status == 2)
            #expect(run.errors == "cyclelint: error: .cyclelint.json:2: unknown rule droped-token; did you mean dropped-token?\n")
        }
    }

    @Test("are listed as off by default")
    func list() throws {
        try withFolder([:]) { folder in
            let list = try ToolProcess(["rules"], in: folder).output
            #expect(list.split(separator: "\n").filter { $0.hasSuffix(" Off by default.") }.map { $0.prefix { $0 != " " } } == ["dropped-token", "unowned-capture"])
            #expect(list.contains("--enable RULE"))
            #expect(try ToolProcess(["explain", "dropped-token"], in: folder).output.contains("Off by default: `--enable dropped-token` turns it on"))
        }
    }

    @Test("heed directives and the baseline, which are left in peace while a rule is off")
    func filters() throws {
        let directive = both.replacing("        _ = subject", with: "        // cyclelint:disable:next dropped-token - once is enough\n        _ = subject")
        try withFolder(["Model.swift": directive]) { folder in
            #expect(try ToolProcess([], in: folder).errors == "")
            let run = try ToolProcess(["--enable", "all"], in: folder)
            #expect(rules(run) == ["unowned-capture"] && run.errors == "")
            #expect(try ToolProcess(["--enable", "all", "--write-baseline", "b.json"], in: folder).status == 0)
            #expect(try ToolProcess(["--enable", "all", "--baseline", "b.json"], in: folder).output.hasPrefix("No new retain cycles found"))
            #expect(try ToolProcess(["--baseline", "b.json"], in: folder).errors == "")
        }
    }

    @Test("change no source", arguments: [["--fix"], ["--fix=weak"]])
    func fixes(action: [String]) throws {
        try withFolder(["Model.swift": both]) { folder in
            let run = try ToolProcess(["--enable", "all"] + action, in: folder)
            #expect(rules(run).count == 2)
            #expect(!run.errors.contains("without a place"))
            #expect(try String(contentsOfFile: folder + "/Model.swift", encoding: .utf8) == both)
        }
    }
}
