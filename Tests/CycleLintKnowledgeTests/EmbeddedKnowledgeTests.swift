import Foundation
import Testing

import CycleLintFrontEnd
@testable import CycleLintKnowledge

/// With `CYCLELINT_REGENERATE=1` in the environment the generated file is written anew before it is compared.
@Suite("The knowledge in the binary")
struct EmbeddedKnowledgeTests {
    @Test("is that of the folder Rules/Knowledge")
    func same() throws {
        let generated = try source()
        let file = root.appending(path: "Sources/CycleLintKnowledge/Generated/EmbeddedKnowledge.swift")
        if ProcessInfo.processInfo.environment["CYCLELINT_REGENERATE"] == "1" { try generated.write(to: file, atomically: true, encoding: .utf8) }
        #expect(
            try String(contentsOf: file, encoding: .utf8) == generated,
            "run: CYCLELINT_REGENERATE=1 swift test --filter CycleLintKnowledgeTests")
    }

    @Test("has no entry with a problem")
    func problems() throws {
        for (name, json) in try files() {
            for problem in KnowledgeReader(framework: json).problems { Issue.record("Rules/Knowledge/\(name):\(problem.text)") }
        }
    }

    @Test("becomes declarations that parse")
    func parses() throws {
        for (name, json) in try files() {
            guard let framework = KnowledgeReader(framework: json).frameworks.first else { continue }
            let text = StandIn(framework).text()
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            for problem in CycleLintFrontEnd.facts(of: SourceFile(path: name, bytes: Array(text.utf8)), module: "M").problems {
                let line = text.utf8.prefix(Int(problem.offset)).count { $0 == UInt8(ascii: "\n") }
                Issue.record("\(name): \(problem.message): \(lines[line])")
            }
        }
    }

    @Test("rests on documentation, a source or a run, entry by entry")
    func sources() throws {
        for (name, json) in try files() {
            for call in KnowledgeReader(framework: json).frameworks.flatMap(\.calls) where call.source == nil || call.confirmed == nil {
                Issue.record("\(name): \(call.declaration)")
            }
        }
    }

    private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private func files() throws -> [(name: String, json: Data)] {
        let folder = root.appending(path: "Rules/Knowledge")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted().map { ($0, try Data(contentsOf: folder.appending(path: $0))) }
    }

    private func source() throws -> String {
        let entries = try files().compactMap { name, json -> String? in
            guard let framework = KnowledgeReader(framework: json).frameworks.first else { return nil }
            return """
                        Embedded(
                            title: "\(framework.title)",
                            modules: \(framework.modules),
                            json: ##\"\"\"
                \(String(decoding: json, as: UTF8.self))\"\"\"##,
                            standIn: ##\"\"\"
                \(StandIn(framework).text())\"\"\"##),
                """
        }
        return """
            extension Knowledge {
                /// The files of the folder `Rules/Knowledge`, and the declarations that stand for them. Written by a test: see `EmbeddedKnowledgeTests`.
                package static let embedded: [Embedded] = [
            \(entries.joined(separator: "\n"))
                ]
            }

            """
    }
}
