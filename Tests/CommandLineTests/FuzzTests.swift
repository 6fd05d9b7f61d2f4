import Foundation
import Testing

/// A short run; by hand it may go on for hours: `swift run -c release cyclelint-bench fuzz --seconds 3600 FOLDER...`
@Suite("Spoilt sources")
struct FuzzTests {
    @Test("are parsed and analysed without a trap", arguments: [1, 2])
    func fuzz(seed: Int) throws {
        let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL.path()
        let kept = FileManager.default.temporaryDirectory.appending(path: "cyclelint-fuzz-\(UUID().uuidString).swift").path()
        let run = try ToolProcess(
            ["fuzz", "--cases", "600", "--seed", "\(seed)", "--keep", kept, "Fixtures", "Sources"], in: package,
            program: "cyclelint-bench")
        #expect(run.status == 0, "\(run.output)\(run.errors) the source is in \(kept)")
    }
}
