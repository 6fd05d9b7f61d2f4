import Foundation

/// Compiles fixtures, each as a module of its own, links them into one program, and runs every scenario in it.
///
/// Modules rather than namespaces: extensions, operators, `private` and imports then mean what they mean in a real file, two fixtures
/// may use the same names, and a compile without Foundation costs a tenth of a second.
struct FixtureProgram {
    enum Outcome: Equatable {
        case clean
        case leaking(String)
        /// Not compiled, crashed, or watched nothing: why.
        case failed(String)
    }

    /// Seconds that a compile or a run of all scenarios may take, many times what it does.
    private static let limit = 400.0

    /// A fixture that is compiled.
    typealias Object = (name: String, module: String, label: Fixture.Label)

    let swiftc: URL
    let optimization: String
    let folder: URL
    /// Linked to all fixtures, for those that have probes.
    let library: BuiltLibrary?
    /// The folder that reports of the probes go to.
    let reports: URL?

    static let swiftc: URL? = {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":")
            .map { URL(fileURLWithPath: String($0)).appendingPathComponent("swiftc") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }()

    init(swiftc: URL, optimization: String, library: BuiltLibrary? = nil, reports: URL? = nil) throws {
        self.library = library
        self.reports = reports
        self.swiftc = swiftc
        self.optimization = optimization
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("fixtures-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// What happened, by the name of the fixture.
    func run(_ fixtures: [Fixture]) async throws -> [String: Outcome] {
        defer { try? FileManager.default.removeItem(at: folder) }
        var outcomes: [String: Outcome] = [:]
        var objects: [Object] = []
        for (fixture, problem) in await compileAll(fixtures) {
            if let problem {
                outcomes[fixture.name] = .failed("does not compile:\n\(problem)")
            } else {
                objects.append((fixture.name, fixture.moduleName, fixture.label))
            }
        }
        objects.sort { $0.name < $1.name }
        return outcomes.merging(try runLinked(objects)) { compiled, _ in compiled }
    }

    private func compileAll(_ fixtures: [Fixture]) async -> [(Fixture, problem: String?)] {
        await withTaskGroup(of: (Fixture, problem: String?).self) { group in
            var waiting = fixtures.makeIterator()
            var results: [(Fixture, problem: String?)] = []
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount {
                if let fixture = waiting.next() { group.addTask { compile(fixture) } }
            }
            for await result in group {
                results.append(result)
                if let fixture = waiting.next() { group.addTask { compile(fixture) } }
            }
            return results
        }
    }

    private func compile(_ fixture: Fixture) -> (Fixture, problem: String?) {
        let module = fixture.moduleName
        let entry = folder.appendingPathComponent("\(module)+Entry.swift")
        do {
            try """
                @_silgen_name("\(module)") public func fixtureEntry(_ watch: (AnyObject) -> Void) { scenario(watch) }
                """.write(to: entry, atomically: false, encoding: .utf8)
            let result = try execute(swiftc, [
                optimization, "-suppress-warnings", "-wmo", "-parse-as-library", "-module-name", module,
                "-c", "-o", folder.appendingPathComponent("\(module).o").path,
            ] + (library?.arguments ?? []) + (fixture.files + [entry]).map(\.path), log: module)
            return (fixture, result.status == 0 ? nil : result.output)
        } catch {
            return (fixture, "\(error)")
        }
    }

    private func runLinked(_ objects: [Object]) throws -> [String: Outcome] {
        let main = folder.appendingPathComponent("main.swift")
        let program = folder.appendingPathComponent("program")
        try mainSource(for: objects).write(to: main, atomically: false, encoding: .utf8)
        let link = try execute(
            swiftc, [main.path, "-o", program.path] + (library?.arguments ?? []) + objects.map { folder.appendingPathComponent("\($0.module).o").path } + (library?.objects ?? []),
            log: "link")
        guard link.status == 0 else {
            return Dictionary(uniqueKeysWithValues: objects.map { ($0.name, .failed("is not linked:\n\(link.output)")) })
        }
        return try runUntilNothingCrashes(program, names: objects.map(\.name))
    }

    /// Runs the program again without the scenario that crashed it, so that one crash does not hide what the others do.
    private func runUntilNothingCrashes(_ program: URL, names: [String]) throws -> [String: Outcome] {
        var outcomes: [String: Outcome] = [:]
        while true {
            let crashed = Array(outcomes.keys)
            let run = try execute(program, crashed, log: "run")
            let lines = run.output.split(separator: "\n")
            if run.status == 0 {
                for name in names where outcomes[name] == nil {
                    outcomes[name] = outcome(of: name, in: lines)
                }
                return outcomes
            }
            guard let start = lines.lastIndex(where: { $0.hasSuffix(" START") }) else {
                return outcomes.merging(names.map { ($0, .failed("was not run:\n\(run.output)")) }) { crash, _ in crash }
            }
            let name = String(lines[start].dropLast(" START".count))
            if outcomes[name] != nil { return outcomes }
            outcomes[name] = .failed("crashes, or was still running after \(Self.limit) s:\n" + lines[(start + 1)...].prefix(4).joined(separator: "\n"))
        }
    }

    private func outcome(of name: String, in lines: [Substring]) -> Outcome {
        guard let line = lines.last(where: { $0.hasPrefix("\(name) ") }) else { return .failed("gave no result") }
        let words = line.split(separator: " ", maxSplits: 2)
        return switch words[1] {
        case "CLEAN": .clean
        case "LEAK": .leaking(String(words[2]))
        default: .failed("hands nothing to `watch`")
        }
    }

    private func execute(_ tool: URL, _ arguments: [String], log: String) throws -> (status: Int32, output: String) {
        // Output goes to a file: a full pipe would block the child that we wait for.
        let log = folder.appendingPathComponent("\(log).log")
        try Data().write(to: log)
        let handle = try FileHandle(forWritingTo: log)
        let process = Process()
        process.executableURL = tool
        process.arguments = arguments
        var variables = ["SWIFT_BACKTRACE": "enable=no"]
        if let reports {
            let watching = ["": "on", "_OUTPUT": reports.path, "_DELAY": "0.2", "_PER_MINUTE": "100000", "_PRINT": "off"]
            for (name, value) in watching { variables["SHOULD_GO_AWAY" + name] = value }
        }
        process.environment = ProcessInfo.processInfo.environment.merging(variables) { _, new in new }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        let watchdog = DispatchWorkItem { kill(process.processIdentifier, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + Self.limit, execute: watchdog)
        process.waitUntilExit()
        watchdog.cancel()
        try handle.close()
        return (process.terminationStatus, String(decoding: try Data(contentsOf: log), as: UTF8.self))
    }
}
