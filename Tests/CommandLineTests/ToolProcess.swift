import Foundation

/// A call of a built program, `cyclelint` if not told otherwise.
struct ToolProcess {
    var status: Int32
    var output: String
    var errors: String

    /// Runs `cyclelint` with the arguments in a folder. `shell`, if given, is a line for `sh` in which `"$@"` is the call.
    init(
        _ arguments: [String], in folder: String, shell: String = "\"$@\"", environment: [String: String] = [:],
        program: String = "cyclelint"
    ) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", shell, "sh", try Self.path(of: program)] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let outputFile = FileManager.default.temporaryDirectory.appending(path: "cyclelint-\(UUID().uuidString)")
        let errorFile = outputFile.appendingPathExtension("errors")
        for file in [outputFile, errorFile] { try Data().write(to: file) }
        defer { for file in [outputFile, errorFile] { try? FileManager.default.removeItem(at: file) } }
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = try FileHandle(forWritingTo: errorFile)
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = try String(contentsOf: outputFile, encoding: .utf8)
        errors = try String(contentsOf: errorFile, encoding: .utf8)
    }

    /// The program lies beside the test bundle.
    private static func path(of name: String) throws -> String {
        let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
        let runner = URL(fileURLWithPath: CommandLine.arguments[0])
        for bundle in bundles + [runner] {
            let program = bundle.deletingLastPathComponent().appending(path: name).path()
            if FileManager.default.isExecutableFile(atPath: program) { return program }
        }
        throw CocoaError(.fileNoSuchFile)
    }
}

/// A folder with files in it for as long as `body` runs.
func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cyclelint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, content) in files {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(content.utf8).write(to: file)
    }
    try body(folder.path())
}
