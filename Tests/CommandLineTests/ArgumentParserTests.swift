import CycleLintRules
import Testing

@testable import cyclelint

@Suite("The arguments")
struct ArgumentParserTests {
    private func analysis(_ arguments: String...) throws -> AnalysisCommand? {
        guard case .analyse(let command) = try ArgumentParser.parse(arguments) else { return nil }
        return command
    }

    @Test("none: the current folder, likely findings, as text")
    func none() throws {
        #expect(try analysis() == AnalysisCommand())
        #expect(AnalysisCommand().confidence == .likely && AnalysisCommand().format == .text)
    }

    @Test("options stand anywhere, with a space or an equals sign")
    func anywhere() throws {
        let command = try analysis(
            "a", "--format", "json", "b", "--confidence=possible", "--jobs", "3", "--baseline", "x.json", "c",
            "--write-baseline=y.json", "--color", "never")
        #expect(
            command
                == AnalysisCommand(
                    paths: ["a", "b", "c"], format: .json, confidence: .possible, baseline: "x.json",
                    newBaseline: "y.json", jobs: 3, colour: .never))
    }

    @Test("behind -- everything is a path")
    func dashes() throws {
        #expect(try analysis("--format", "json", "--", "--help", "explain", "--")?.paths == ["--help", "explain", "--"])
    }

    @Test("help and version win over what else stands there")
    func help() throws {
        #expect(try ArgumentParser.parse(["Sources", "--help"]) == .help)
        #expect(try ArgumentParser.parse(["-h"]) == .help)
        #expect(try ArgumentParser.parse(["--version"]) == .version)
    }

    @Test("explain takes a rule or none; a folder of that name is written ./explain")
    func explain() throws {
        #expect(try ArgumentParser.parse(["explain"]) == .explain(nil, .auto))
        #expect(try ArgumentParser.parse(["explain", "closure-capture"]) == .explain("closure-capture", .auto))
        #expect(try ArgumentParser.parse(["--color", "never", "explain"]) == .explain(nil, .never))
        #expect(try analysis("./explain")?.paths == ["./explain"])
        #expect(try analysis("Sources", "explain")?.paths == ["Sources", "explain"])
    }

    @Test(
        "that make no sense are told what would",
        arguments: [
            (["--formt", "json"], "unknown option --formt; did you mean --format?"),
            (["-x"], "unknown option -x; see cyclelint --help"),
            (["--format", "jsn"], "--format jsn: not one of text, json; did you mean json?"),
            (["--format"], "--format needs a value; see cyclelint --help"),
            (["--baseline="], "--baseline needs a value; see cyclelint --help"),
            (["--confidence", "sure"], "--confidence sure: not one of certain, likely, possible"),
            (["--jobs", "0"], "--jobs 0: not a number from 1 to 1024"),
            (["--jobs", "many"], "--jobs many: not a number from 1 to 1024"),
            (["--version=1"], "--version takes no value"),
            (["explain", "a", "b"], "explain takes one rule, and there are 2: a b"),
            ([""], "a path is empty; name a file or a folder"),
        ])
    func errors(arguments: [String], message: String) {
        #expect(throws: UsageError(text: message)) { try ArgumentParser.parse(arguments) }
    }
}
