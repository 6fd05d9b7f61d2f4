import Foundation
import Testing

@Suite("A kill during --fix")
struct KillTests {
    private static func number(_ variable: String, _ otherwise: Int) -> Int { ProcessInfo.processInfo.environment[variable].flatMap(Int.init) ?? otherwise }

    /// `CYCLELINT_KILLS=500 CYCLELINT_KILL_FILES=2000` for the long run.
    private static let kills = number("CYCLELINT_KILLS", 10)
    private static let files = Dictionary(uniqueKeysWithValues: (0..<number("CYCLELINT_KILL_FILES", 150)).map { number in
        let padding = (0..<(number % 40)).map { "    func work\($0)() -> Int { \($0) }\n" }.joined()
        return ("Part\(number % 7)/Leak\(number).swift", """
            final class Leak\(number) {
                var own: Leak\(number)?
            \(padding)}
            func leak\(number)() {
                let leak = Leak\(number)()
                leak.own = leak
            }

            """)
    })

    @Test("leaves every file as it was, or as it was to become")
    func everyFileIsWhole() throws {
        try withFolder(Self.files) { folder in
            let start = ContinuousClock.now
            #expect(try ToolProcess(["--fix", "."], in: folder).errors.contains("\(Self.files.count) probes inserted into \(Self.files.count) files"))
            let duration = (ContinuousClock.now - start) / .seconds(1)
            let fixed = try Self.contents(of: folder)
            #expect(fixed.values.allSatisfy { $0.contains("shouldGoAway(leak, ") })

            for _ in 0..<Self.kills {
                for (name, content) in Self.files { try Data(content.utf8).write(to: URL(fileURLWithPath: folder).appending(path: name)) }
                let delay = Double.random(in: 0...duration)
                // `timeout` would do, and macOS does not have it.
                _ = try ToolProcess(["--fix", "."], in: folder, shell: "\"$@\" & sleep \(delay); kill -9 $!; wait 2>/dev/null")
                for (name, content) in try Self.contents(of: folder) where content != Self.files[name] && content != fixed[name] {
                    Issue.record("\(name) is neither old nor new after a kill at \(delay) s")
                }
            }
            // What was left half done is done by the next run.
            _ = try ToolProcess(["--fix", "."], in: folder)
            #expect(try Self.contents(of: folder) == fixed)
        }
    }

    private static func contents(of folder: String) throws -> [String: String] {
        try files.reduce(into: [:]) { result, file in
            result[file.key] = try String(contentsOf: URL(fileURLWithPath: folder).appending(path: file.key), encoding: .utf8)
        }
    }
}
