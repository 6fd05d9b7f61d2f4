import Foundation
import Testing

/// What processes leave behind that end while probes are undecided: `Ending` in `Fixtures/AtRunTime/scenarios`.
@Suite("The end of a process, and what became of its probes")
struct EndOfProcessTests {
    private struct Report: Decodable {
        let label: String
        let verdict: String
    }

    private struct Tally: Decodable {
        struct Probe: Decodable, Equatable {
            var label: String
            var gone = 0, late = 0, leaked = 0, undecided = 0
        }
        let probes: [Probe]
    }

    private struct Left {
        let status: Int32
        let reports: [String]
        let files: [Tally]
        var probes: [Tally.Probe] { files.flatMap(\.probes).sorted { $0.label < $1.label } }
    }

    private func run(_ ending: String, folder isNamed: Bool = true) throws -> Left {
        let folder = FileManager.default.temporaryDirectory.appending(path: "shouldgoaway-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var environment = ["SHOULD_GO_AWAY": "on", "SHOULD_GO_AWAY_DELAY": "0.2", "SHOULD_GO_AWAY_PRINT": "off"]
        var program = Program.built("shouldgoaway-scenarios")
        var arguments = ["end", ending]
        if isNamed {
            environment["SHOULD_GO_AWAY_OUTPUT"] = folder.path()
        } else {
            arguments = ["-c", "cd \"$0\" && exec \"$@\"", folder.path(), program] + arguments
            program = "/bin/sh"
        }
        let result = try Program.run(program, arguments, environment: environment)
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
        func read<Content: Decodable>(_ type: Content.Type, _ suffix: String) throws -> [Content] {
            try names.filter { $0.hasSuffix(suffix) }.map { try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: $0))) }
        }
        #expect(names.allSatisfy { !$0.hasSuffix(".partial") })
        return Left(status: result.status, reports: try read(Report.self, ".json").map { "\($0.label) \($0.verdict)" }, files: try read(Tally.self, ".probes"))
    }

    @Test("probes of the last moment get their verdicts")
    func lastMoment() throws {
        let left = try run("lastMoment")
        #expect(left.reports == ["ring cycle"])
        #expect(left.probes == [.init(label: "item", gone: 1), .init(label: "ring", leaked: 1)])
    }

    @Test("what a frame holds that calls exit is left open, and is no leak")
    func exitInFrame() throws {
        let left = try run("exitInFrame")
        #expect(left.reports.isEmpty)
        #expect(left.probes == [.init(label: "item", undecided: 1)])
    }

    @Test("a handler may end the process", .timeLimit(.minutes(20)))
    func exitInHandler() throws {
        let left = try run("exitInHandler")
        #expect(left.status == 7)
        #expect(left.reports == ["ring cycle"])
        #expect(left.probes == [.init(label: "ring", leaked: 1)])
    }

    @Test("a long delay does not make the end long", .timeLimit(.minutes(20)))
    func longDelay() throws {
        #expect(try run("longDelay").reports.isEmpty)
    }

    @Test("a child that was forked writes nothing, and ends")
    func forked() throws {
        let left = try run("forked")
        #expect(left.status == 3)
        #expect(left.probes == [.init(label: "item", gone: 1)])
    }

    @Test("each probe is counted once, under its own label, whatever becomes of its object")
    func counts() throws {
        #expect(try run("twice").probes == [.init(label: "first", late: 1), .init(label: "second", late: 1)])
        #expect(try run("accepted").probes == [.init(label: "ring", late: 1)])
        #expect(try run("idle").probes == [.init(label: "item", gone: 100)])
    }

    @Test("what a scope finds is written where a folder is named")
    func scope() throws {
        let left = try run("scope")
        #expect(left.reports == ["ring cycle"])
        #expect(left.probes == [.init(label: "ring", leaked: 1)])
        #expect(try run("scope", folder: false).reports.isEmpty)
    }

    @Test("a folder that nobody has named is not made without a leak")
    func unnamed() throws {
        #expect(try run("idle", folder: false).files.isEmpty)
        #expect(try run("lastMoment", folder: false).files.count == 1)
    }
}
