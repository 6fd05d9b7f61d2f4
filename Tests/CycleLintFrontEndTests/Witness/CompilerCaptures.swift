import CycleLintFrontEnd
import CycleLintWitnesses
import Foundation

/// What the compiler says of the closures of one file, which is a module of its own.
struct CompilerCaptures {
    var typed: [ClosureRecord]
    var lowered: LoweredClosures

    private static let keys = JSONKeys()

    /// nil where the compiler rejects the file.
    init?(of file: URL) throws {
        guard let ast = try Self.ask(["-dump-ast", "-dump-ast-format", "json"], file), let typed = TypedClosures.records(of: ast, keys: Self.keys),
            let sil = try Self.ask(["-emit-silgen", "-Xllvm", "-sil-print-debuginfo"], file)
        else { return nil }
        self.typed = typed
        lowered = LoweredClosures(sil)
    }

    /// What the frontend writes to standard output, in a process of its own.
    private static func ask(_ action: [String], _ file: URL) throws -> [UInt8]? {
        let process = Process()
        process.executableURL = CompilerParse.compiler
        process.arguments = ["-frontend"] + action + ["-parse-as-library", "-module-name", "Closures", "-swift-version", "5", file.path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        return process.terminationStatus == 0 ? bytes : nil
    }
}
