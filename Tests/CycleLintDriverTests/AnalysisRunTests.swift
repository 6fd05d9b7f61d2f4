import CycleLintRules
import Foundation
import Testing

@testable import CycleLintDriver

@Suite("A run")
struct AnalysisRunTests {
    private func options(_ folder: TemporaryFolder) -> AnalysisOptions {
        AnalysisOptions(workingFolder: folder.path)
    }

    @Test("shows findings from the asked confidence upwards, sorted by place")
    func confidence() throws {
        let folder = try TemporaryFolder(["a.swift": "", "b.swift": ""])
        let all = [
            finding("z", in: "b.swift", confidence: .certain), finding("y", line: 2, confidence: .possible), finding("x", line: 3),
            finding("w", line: 2, column: 9, confidence: .certain),
        ]
        func shown(_ confidence: Confidence) -> [String]? {
            var options = options(folder)
            options.confidence = confidence
            return AnalysisRun(options) { _ in all }.content?.findings.map(\.fingerprint)
        }
        #expect(shown(.possible) == ["y", "w", "x", "z"])
        #expect(shown(.likely) == ["w", "x", "z"])
        #expect(shown(.certain) == ["w", "z"])
    }

    @Test("gives the analysis the facts of all files in their order, whatever the threads and the arguments")
    func deterministic() throws {
        let names = (0..<50).map { "Sources/App/file\($0).swift" }
        let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: names.map { ($0, "class A {}") }))
        for jobs in [1, 2, 7] {
            for paths in [["."], names.reversed(), ["Sources/App/file7.swift", "Sources"]] {
                var seen: [String] = []
                var modules: Set<String> = []
                let run = AnalysisRun(AnalysisOptions(paths: paths, workingFolder: folder.path, jobs: jobs)) { facts in
                    seen = facts.map(\.path)
                    modules = Set(facts.map(\.module))
                    return []
                }
                #expect(seen == names.sorted())
                #expect(modules == ["App"])
                #expect(run.content?.filesAnalysed == 50)
            }
        }
    }

    @Test("goes on after a file that cannot be read, and has an error to tell", .enabled(if: geteuid() != 0))
    func unreadable() throws {
        let folder = try TemporaryFolder(["a.swift": "", "b.swift": ""])
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path + "/a.swift")
        let run = AnalysisRun(options(folder)) { _ in [] }
        #expect(run.content?.filesAnalysed == 1)
        #expect(run.messages == [.error("a.swift: cannot be read (Permission denied)")])
    }

    @Test("reads files of any size, empty ones and those of other bytes included")
    func reading() throws {
        let contents = ["", "x", String(repeating: "let a = 1\n", count: 30_000), "\u{FEFF}\0\r\n"]
        var reader = FileReader()
        var bytes: [UInt8] = [1, 2, 3]
        for content in contents {
            let folder = try TemporaryFolder(["a.swift": content])
            try reader.read(folder.path + "/a.swift", into: &bytes)
            #expect(bytes == Array(content.utf8))
        }
    }

    @Suite("with a baseline")
    struct WithBaseline {
        let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder(["a.swift": "", "b/c.swift": ""])
        }

        private func run(
            _ paths: [String] = ["."], baseline: String? = nil, write: String? = nil, _ findings: [Finding]
        ) -> AnalysisRun {
            AnalysisRun(
                AnalysisOptions(paths: paths, workingFolder: folder.path, baseline: baseline, newBaseline: write)
            ) { _ in findings }
        }

        @Test("writes what it would show, shows nothing, and then hides it")
        func writeAndHide() throws {
            let written = run(write: "base.json", [finding("x"), finding("y", confidence: .possible)])
            #expect(written.content?.findings == [])
            #expect(written.content?.hiddenByBaseline == 1)
            #expect(written.messages == [.note("base.json: baseline of 1 finding written")])

            let hidden = run(baseline: "base.json", [finding("x", line: 40), finding("new", line: 50)])
            #expect(hidden.content?.findings.map(\.fingerprint) == ["new"])
            #expect(hidden.content?.hiddenByBaseline == 1)
            #expect(hidden.messages.isEmpty)
        }

        @Test("tells which entries no longer occur, among those it could have found")
        func unmatched() {
            _ = run(write: "base.json", [finding("x"), finding("y", in: "b/c.swift"), finding("z", in: "gone.swift")])
            func text(_ name: String, _ path: String) -> RunMessage {
                .note("base.json: \(name) (closure-capture in \(path)) no longer occurs; write the baseline anew to drop it")
            }
            #expect(run(["a.swift"], baseline: "base.json", []).messages == [text("x", "a.swift"), text("z", "gone.swift")])
            let stillThere = finding("y", in: "b/c.swift", confidence: .possible)
            #expect(run(["b"], baseline: "base.json", [stillThere]).messages == [text("z", "gone.swift")])
        }

        @Test("replaces the old one by all there is, when both are given")
        func update() throws {
            _ = run(write: "base.json", [finding("x")])
            _ = run(baseline: "base.json", write: "base.json", [finding("x"), finding("y")])
            #expect(run(baseline: "base.json", [finding("x"), finding("y")]).content?.findings == [])
        }

        @Test("does nothing at all if it cannot be read")
        func missing() {
            let run = run(baseline: "base.json", [finding("x")])
            #expect(run.content == nil)
            #expect(run.hasErrors)
        }
    }
}
