import Foundation
import Testing

@testable import cyclelint

/// With `CYCLELINT_REGENERATE=1` in the environment the output in the README is written anew before it is compared.
@Suite("The README", .serialized)
struct ReadmeTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test("shows what the commands really print, with their status", arguments: [("demo", ["Fixtures/Demo"]), ("loop, find", ["Fixtures/Loop"]), ("loop, diff", ["--diff", "Fixtures/Loop"])])
    func output(_ name: String, _ arguments: [String]) throws {
        let run = try ToolProcess(arguments, in: Self.root.path())
        #expect(run.status == 1)
        #expect(arguments.contains("--diff") || run.errors == "")

        let file = Self.root.appending(path: "README.md")
        let readme = try String(contentsOf: file, encoding: .utf8)
        let fence = arguments.contains("--diff") ? "```diff\n" : "```\n"
        let opening = try #require(readme.range(of: "<!-- Output of the \(name): begin -->\n\(fence)"))
        let closing = try #require(readme.range(of: "```\n<!-- Output of the \(name): end -->\n"))
        if ProcessInfo.processInfo.environment["CYCLELINT_REGENERATE"] == "1" {
            let written = readme[..<opening.upperBound] + run.output + readme[closing.lowerBound...]
            try String(written).write(to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(
                readme[opening.upperBound..<closing.lowerBound] == run.output,
                "run: CYCLELINT_REGENERATE=1 swift test --filter ReadmeTests")
        }
    }
}
