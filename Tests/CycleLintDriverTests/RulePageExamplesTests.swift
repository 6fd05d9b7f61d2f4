import CycleLintRules
import Foundation
import Testing

@testable import CycleLintDriver

@Suite("The page of a rule", .serialized)
struct RulePageExamplesTests {
    /// The blocks of Swift of a page: the leaking example, the fixed one, the suppressed one.
    private func run(_ page: RulePage, block: Int) throws -> AnalysisRun {
        let blocks = page.markdown.components(between: "```swift\n", and: "```")
        try #require(blocks.count == 3)
        let folder = try TemporaryFolder(["Example.swift": blocks[block]])
        return AnalysisRun(AnalysisOptions(workingFolder: folder.path, enabledRules: ["all"]))
    }

    @Test("shows an example that the rule finds", arguments: RulePage.all)
    func example(page: RulePage) throws {
        #expect(try run(page, block: 0).content?.findings.map(\.rule) == [page.name])
    }

    @Test("shows a way to fix it that no rule complains about", arguments: RulePage.all)
    func fixed(page: RulePage) throws {
        #expect(try run(page, block: 1).content?.findings == [])
    }

    @Test("shows a suppression that is needed and that works", arguments: RulePage.all)
    func suppressed(page: RulePage) throws {
        let run = try run(page, block: 2)
        #expect(run.content?.findings == [])
        #expect(run.messages.isEmpty)
    }
}

extension String {
    fileprivate func components(between start: String, and end: String) -> [String] {
        var found: [String] = []
        var rest = self[...]
        while let opening = rest.range(of: start), let closing = rest[opening.upperBound...].range(of: end) {
            found.append(String(rest[opening.upperBound..<closing.lowerBound]))
            rest = rest[closing.upperBound...]
        }
        return found
    }
}
