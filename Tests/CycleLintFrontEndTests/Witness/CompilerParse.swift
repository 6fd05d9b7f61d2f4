import CycleLintWitnesses
import Foundation

/// What the compiler makes of one file.
enum CompilerParse {
    /// The outline of its parse, in the form of `JSONOutline`.
    case outline([UInt8])
    /// It reports an error, so it is no witness for this file.
    case rejected
    /// It crashes, or prints no JSON.
    case unusable(String)

    /// The compiler in the search path; nil where there is none.
    static let compiler: URL? = {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let candidates = path.split(separator: ":").map { URL(fileURLWithPath: String($0)).appendingPathComponent("swiftc") }
        return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }()

    private static let keys = JSONKeys()

    /// Asks the compiler, in a process of its own.
    init(of file: URL) throws {
        let process = Process()
        process.executableURL = Self.compiler
        process.arguments = [
            "-frontend", "-dump-parse", "-dump-ast-format", "json", "-swift-version", "6", "-enable-bare-slash-regex", file.path,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let dump = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        if process.terminationReason == .uncaughtSignal {
            self = .unusable("crashed")
        } else if process.terminationStatus != 0 {
            self = .rejected
        } else if let lines = JSONOutline.lines(of: [UInt8](dump), keys: Self.keys) {
            self = .outline(lines)
        } else {
            self = .unusable("not JSON")
        }
    }
}
