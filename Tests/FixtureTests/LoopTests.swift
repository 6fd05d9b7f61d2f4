import CycleLintDriver
import CycleLintReports
import Foundation
import Testing

@Suite("The example of the README", .enabled(if: FixtureProgram.swiftc != nil, "swiftc is not on the PATH: the example cannot be run"), BuiltLibrary.isNeeded)
struct LoopTests {
    @Test("is found, probed, run, confirmed, and gone when it is fixed")
    func loop() throws {
        let library = try #require(BuiltLibrary.shouldGoAway)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("loop-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let sources = folder.appendingPathComponent("Loop")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: Fixture.folder.appendingPathComponent("Loop"), to: sources)

        let probed = AnalysisRun(AnalysisOptions(paths: ["Loop"], workingFolder: folder.path, probes: .insert))
        #expect(probed.probes?.probes == 2)
        let printed = try run(sources, library, "leaks")
        let readme = try String(contentsOf: Fixture.folder.deletingLastPathComponent().appendingPathComponent("README.md"), encoding: .utf8)
        #expect(try Self.unnumbered(printed) == Self.unnumbered(Self.section("run", of: readme)))

        let confirmed = AnalysisRun(AnalysisOptions(paths: ["Loop"], workingFolder: folder.path, runtime: ["leaks"]))
        let lines = SourceLines(workingFolder: folder.path)
        var content = try #require(confirmed.content)
        content.seconds = nil
        let text = TextReport(style: TerminalStyle(hasColour: false)) { lines.line($1, of: $0) }.text(of: content)
        #expect(try Self.unnumbered(text) == Self.unnumbered(Self.section("confirm", of: readme)))

        let node = sources.appendingPathComponent("Node.swift")
        let fixed = try String(contentsOf: node, encoding: .utf8).replacing("private var parent", with: "private weak var parent")
        try fixed.write(to: node, atomically: true, encoding: .utf8)
        #expect(try run(sources, library, "none") == "")
        let after = AnalysisRun(AnalysisOptions(paths: ["Loop"], workingFolder: folder.path, runtime: ["none"]))
        #expect(after.content?.findings.isEmpty == true && after.content?.runtime?.unpredicted.isEmpty == true && !after.hasErrors)
    }

    /// What a run of the program writes to standard error.
    private func run(_ sources: URL, _ library: BuiltLibrary, _ reports: String) throws -> String {
        let folder = sources.deletingLastPathComponent()
        let program = folder.appendingPathComponent("program").path
        let compiled = try Self.execute(
            #require(FixtureProgram.swiftc), ["-Onone", "-module-name", "Loop", "-o", program] + library.arguments + Fixture.swiftFiles(in: sources).map(\.path) + library.objects, in: folder)
        try #require(compiled.status == 0, "\(compiled.errors)")
        let run = try Self.execute(URL(fileURLWithPath: program), [], in: folder, ["SHOULD_GO_AWAY": "on", "SHOULD_GO_AWAY_OUTPUT": reports])
        #expect(run.status == 0)
        return run.errors
    }

    private static func execute(_ tool: URL, _ arguments: [String], in folder: URL, _ variables: [String: String] = [:]) throws -> (status: Int32, errors: String) {
        let log = folder.appendingPathComponent("errors")
        try Data().write(to: log)
        let process = Process()
        process.executableURL = tool
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(variables) { _, new in new }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOf: log, encoding: .utf8))
    }

    private static func section(_ name: String, of readme: String) throws -> String {
        let opening = try #require(readme.range(of: "<!-- Output of the loop, \(name): begin -->\n```\n"))
        let closing = try #require(readme.range(of: "```\n<!-- Output of the loop, \(name): end -->\n"))
        return String(readme[opening.upperBound..<closing.lowerBound])
    }

    /// Which of the two nodes is looked at first, and where a ring is entered, is left open.
    private static func unnumbered(_ text: String) -> [String] {
        text.replacing(/main\.swift:[57]/, with: "main.swift").replacing(/[╭╰│─▸]+ */, with: "").split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.sorted()
    }
}
