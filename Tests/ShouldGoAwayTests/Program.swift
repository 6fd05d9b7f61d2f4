import Foundation

/// Runs another program.
enum Program {
    struct Result {
        let status: Int32
        let output: String
        let error: String
    }

    /// The program of that name in `PATH`.
    static func find(_ name: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// An executable of this package, next to the tests.
    static func built(_ name: String) -> String {
        let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
        let runner = URL(fileURLWithPath: CommandLine.arguments[0])
        let programs = (bundles + [runner]).map { $0.deletingLastPathComponent().appending(path: name).path() }
        return programs.first { FileManager.default.isExecutableFile(atPath: $0) } ?? name
    }

    static func run(_ path: String, _ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let folder = FileManager.default.temporaryDirectory.appending(path: "shouldgoaway-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Files, not pipes, which a program that writes much would fill.
        func file(_ name: String, _ content: String) throws -> FileHandle {
            try Data(content.utf8).write(to: folder.appending(path: name))
            return try FileHandle(forUpdating: folder.appending(path: name))
        }
        process.standardInput = try file("input", input)
        process.standardOutput = try file("output", "")
        process.standardError = try file("error", "")
        try process.run()
        process.waitUntilExit()
        func text(_ name: String) throws -> String { try String(contentsOf: folder.appending(path: name), encoding: .utf8) }
        return Result(status: process.terminationStatus, output: try text("output"), error: try text("error"))
    }
}
