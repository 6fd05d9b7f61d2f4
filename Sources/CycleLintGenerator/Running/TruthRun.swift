import Foundation

/// Compiles programs, each a file of one module with nothing but private declarations, and runs every scenario.
///
/// One compile of a few hundred files takes a third of the time of as many compiles of one.
package struct TruthRun {
    let swiftc: URL
    let folder: URL

    package static let swiftc: URL? = {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":")
            .map { URL(fileURLWithPath: String($0)).appendingPathComponent("swiftc") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }()

    /// `folder` is made, and holds one batch at a time.
    init(swiftc: URL, folder: URL) throws {
        self.swiftc = swiftc
        self.folder = folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try writeHeapModule()
    }

    /// In the order of the programs.
    func truths(of programs: [GeneratedProgram]) throws -> [Truth] {
        guard !programs.isEmpty else { return [] }
        var truths: [Int: Truth] = [:]
        for (index, program) in programs.enumerated() {
            try write(program.privateSource(entry: "scenario\(index)"), to: "p\(index).swift")
        }
        let operators = Set(programs.flatMap(\.operators)).sorted().map { "infix operator \($0)\n" }.joined()
        try write(operators, to: "Operators.swift")
        while true {
            let rest = programs.indices.filter { truths[$0] == nil }
            if rest.isEmpty { break }
            try write(mainSource(rest.map { ($0, programs[$0]) }), to: "main.swift")
            let files = ["main.swift", "Operators.swift"] + rest.map { "p\($0).swift" }
            let compiled = try execute(swiftc, ["-Onone", "-suppress-warnings", "-wmo", "-I", "Heap", "-module-name", "Batch", "-o", "batch"] + files)
            if compiled.status == 0 {
                truths.merge(try runAll(rest)) { compiled, _ in compiled }
                break
            }
            let problems = problems(in: compiled.output)
            for index in problems.isEmpty ? rest : Array(problems.keys) {
                truths[index] = .invalid(problems[index] ?? String(compiled.output.prefix(2_000)))
            }
        }
        return programs.indices.map { truths[$0] ?? .invalid("gave no result") }
    }

    /// The first error in each file.
    private func problems(in output: String) -> [Int: String] {
        var problems: [Int: String] = [:]
        for line in output.split(separator: "\n") {
            guard let match = line.firstMatch(of: /^(?:.*\/)?p(\d+)\.swift:\d+:\d+: error: (.*)$/), let index = Int(match.1) else { continue }
            if problems[index] == nil { problems[index] = String(line) }
        }
        return problems
    }

    /// Runs the rest again where one crashes.
    private func runAll(_ indices: [Int]) throws -> [Int: Truth] {
        var truths: [Int: Truth] = [:]
        while true {
            let run = try execute(folder.appendingPathComponent("batch"), truths.keys.map(String.init), limit: 120)
            let lines = run.output.split(separator: "\n")
            var started: Int?
            for line in lines {
                let words = line.split(separator: " ")
                guard words.count == 2, let index = Int(words[0]) else { continue }
                switch words[1] {
                case "START": started = index
                case "LEAK": truths[index] = .leaking
                case "CLEAN": truths[index] = .clean
                case "DEAD": truths[index] = .invalid("does not come to all of its code")
                default: continue
                }
            }
            if run.status == 0 { return truths }
            guard let started, truths[started] == nil else {
                return truths.merging(indices.map { ($0, .invalid("was not run: \(run.output.suffix(500))")) }) { known, _ in known }
            }
            truths[started] = .invalid("crashes: \(run.output.suffix(500))")
        }
    }

    private func write(_ text: String, to name: String) throws {
        try text.write(to: folder.appendingPathComponent(name), atomically: false, encoding: .utf8)
    }

    /// `limit` is in seconds.
    private func execute(_ tool: URL, _ arguments: [String], limit: Double = 600) throws -> (status: Int32, output: String) {
        // Output goes to a file: a full pipe would block the child that we wait for.
        let log = folder.appendingPathComponent("log.txt")
        try Data().write(to: log)
        let handle = try FileHandle(forWritingTo: log)
        let process = Process()
        process.executableURL = tool
        process.arguments = arguments
        process.currentDirectoryURL = folder
        // Without caches of freed blocks, what is allocated is what is alive.
        let settings = ["SWIFT_BACKTRACE": "enable=no", "GLIBC_TUNABLES": "glibc.malloc.tcache_count=0"]
        process.environment = ProcessInfo.processInfo.environment.merging(settings) { _, new in new }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = handle
        process.standardError = handle
        // `waitUntilExit` can miss the end of a process on a thread that has no other use for its run loop.
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        if ended.wait(timeout: .now() + limit) == .timedOut {
            if process.isRunning { process.terminate() }
            ended.wait()
        }
        try handle.close()
        return (process.terminationStatus, String(decoding: try Data(contentsOf: log), as: UTF8.self))
    }
}
