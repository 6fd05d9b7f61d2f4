import Foundation
import Testing

/// The scenarios are a program of their own, so that one that crashes hides no other, and can be run stripped, statically linked or with
/// another allocator: see `Fixtures/AtRunTime/scenarios`.
@Suite("Scenarios")
struct ScenarioTests {
    @Test("every scenario is judged as expected")
    func all() throws {
        let result = try Program.run(Program.built("shouldgoaway-scenarios"), [])
        #expect(result.status == 0, "\(result.output)\(result.error)")
        let count = try Program.run(Program.built("shouldgoaway-scenarios"), ["list"]).output.split(separator: "\n").count
        #expect(count >= 60)
        #expect(result.output.contains("\(count) of \(count) scenarios as expected"))
    }

    @Test("the same with jemalloc", .enabled(if: jemalloc != nil, "jemalloc is not installed"))
    func otherAllocator() throws {
        let result = try Program.run(Program.built("shouldgoaway-scenarios"), [], environment: ["LD_PRELOAD": try #require(Self.jemalloc)])
        #expect(result.status == 0, "\(result.output)\(result.error)")
    }

    @Test("the same verdicts without symbols", .enabled(if: Program.find("strip") != nil, "strip is not installed"))
    func stripped() throws {
        let copy = FileManager.default.temporaryDirectory.appending(path: "scenarios-\(UUID().uuidString)").path()
        defer { try? FileManager.default.removeItem(atPath: copy) }
        try FileManager.default.copyItem(atPath: Program.built("shouldgoaway-scenarios"), toPath: copy)
        #expect(try Program.run(try #require(Program.find("strip")), [copy]).status == 0)
        let result = try Program.run(copy, [], environment: ["SCENARIOS_STRIPPED": "1"])
        #expect(result.status == 0, "\(result.output)\(result.error)")
    }

    @Test("threads that allocate, free and probe all the time")
    func stress() throws {
        let result = try Program.run(Program.built("shouldgoaway-scenarios"), ["stress", "3", "4"])
        #expect(result.status == 0, "\(result.output)\(result.error)")
        #expect(result.output.contains("0 wrong; 0 deinit on the monitor's thread"))
    }

    @Test("the benchmark runs")
    func benchmark() throws {
        let probes = try Program.run(Program.built("shouldgoaway-bench"), ["probes", "20000", "2"])
        #expect(probes.status == 0 && probes.output.contains("bytes of probes"), "\(probes.output)\(probes.error)")
        let snapshot = try Program.run(Program.built("shouldgoaway-bench"), ["snapshot", "20000"])
        #expect(snapshot.output.contains("20000 objects: verdict cycle"), "\(snapshot.output)\(snapshot.error)")
        let search = try Program.run(Program.built("shouldgoaway-bench"), ["search", "20", "3"])
        #expect(search.output.contains("3 of 3 rings found"), "\(search.output)\(search.error)")
    }

    private static let jemalloc = ["/usr/lib/x86_64-linux-gnu/libjemalloc.so.2", "/usr/lib/aarch64-linux-gnu/libjemalloc.so.2"]
        .first { FileManager.default.fileExists(atPath: $0) }
}
