import Foundation
import Testing

@testable import cyclelint

/// With `CYCLELINT_REGENERATE=1` in the environment the output in the README is written anew before it is compared.
@Suite("The README")
struct ReadmeTests {
    private static let begin = "<!-- Output of the demo: begin -->\n```\n"
    private static let end = "```\n<!-- Output of the demo: end -->\n"

    @Test("shows what the demo really prints, with its status")
    func demo() throws {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let run = try ToolProcess(["Fixtures/Demo"], in: root.path())
        #expect(run.status == 1)
        #expect(run.errors == "")

        let file = root.appending(path: "README.md")
        let readme = try String(contentsOf: file, encoding: .utf8)
        let opening = try #require(readme.range(of: Self.begin))
        let closing = try #require(readme.range(of: Self.end))
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
