import Foundation
import Testing

@testable import CycleLintRules

/// With `CYCLELINT_REGENERATE=1` in the environment the generated file is written anew before it is compared.
@Suite("The rule pages in the binary")
struct RulePagesTests {
    @Test("are those of the folder Rules")
    func same() throws {
        let generated = generatedSource(try pages())
        let file = root.appending(path: "Sources/CycleLintRules/Generated/RulePages.swift")
        if ProcessInfo.processInfo.environment["CYCLELINT_REGENERATE"] == "1" {
            try generated.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(
            try String(contentsOf: file, encoding: .utf8) == generated,
            "run: CYCLELINT_REGENERATE=1 swift test --filter RulePagesTests")
    }

    @Test("have the same sections, in the same order")
    func sections() throws {
        for page in try pages() {
            let headings = page.markdown.split(separator: "\n").filter { $0.hasPrefix("## ") }
            #expect(
                headings == [
                    "## What it finds", "## Why it matters", "## Example", "## When it is fine", "## How to fix",
                    "## What --fix does", "## Suppressing",
                ], "\(page.name)")
        }
    }

    @Test("say in one sentence what the rule finds")
    func summaries() throws {
        for page in try pages() {
            #expect(page.summary.hasSuffix(".") && page.summary.count < 120, "\(page.name): \(page.summary)")
        }
    }

    @Test("say how to turn the rule on, if it is off by default")
    func offByDefault() throws {
        for page in try pages() {
            let says = page.markdown.contains("\n\nOff by default: `--enable \(page.name)` turns it on, or `\"enable\": [\"\(page.name)\"]` in `.cyclelint.json`.\n")
            #expect(says == page.isOffByDefault, "\(page.name)")
        }
    }

    @Test("show a suppression of their own rule, with a reason")
    func suppressions() throws {
        for page in try pages() {
            let section = page.markdown.components(separatedBy: "## Suppressing").last ?? ""
            #expect(section.contains("// cyclelint:disable:next \(page.name) - "), "\(page.name)")
        }
    }

    @Test("hold examples that the compiler takes")
    func examples() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "cyclelint-pages-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }

        // One name space each, so that one call of the compiler takes them all.
        var source = ""
        for page in try pages() {
            for (index, example) in page.examples.enumerated() {
                let name = "\(page.name.split(separator: "-").joined(separator: "_"))_\(index)"
                let lines = example.split(separator: "\n", omittingEmptySubsequences: false)
                let module = lines.first.flatMap { $0.hasPrefix("import ") ? $0.dropFirst("import ".count) : nil }
                let rest = lines.dropFirst(module == nil ? 0 : 1).joined(separator: "\n")
                let declaration = "enum \(name) {\n\(rest)\n}\n"
                // What this system has no module for is only parsed.
                source += module.map { "#if canImport(\($0))\nimport \($0)\n\(declaration)#endif\n" } ?? declaration
            }
        }
        let file = folder.appending(path: "Examples.swift")
        try source.write(to: file, atomically: true, encoding: .utf8)

        let compiler = Process()
        compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        compiler.arguments = ["swiftc", "-typecheck", "-parse-as-library", "-swift-version", "6", file.path()]
        compiler.environment = ProcessInfo.processInfo.environment
        let output = Pipe()
        compiler.standardError = output
        try compiler.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        compiler.waitUntilExit()
        #expect(compiler.terminationStatus == 0 && said.isEmpty, "\(said)")
    }

    private var root: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }

    private func pages() throws -> [RulePage] {
        let folder = root.appending(path: "Rules")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".md") }
        return try names.sorted().map { name in
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            let paragraphs = text.components(separatedBy: "\n\n")
            let rule = String(name.dropLast(".md".count))
            #expect(paragraphs.first == "# \(rule)")
            let summary = paragraphs.dropFirst().first ?? ""
            return RulePage(name: rule, summary: summary.replacing("\n", with: " "), markdown: text)
        }
    }

    private func generatedSource(_ pages: [RulePage]) -> String {
        let entries = pages.map { page in
            """
                    RulePage(
                        name: "\(page.name)",
                        summary: "\(page.summary)",
                        markdown: #\"""
            \(page.markdown)
            \"""#),

            """
        }
        return """
            extension RulePage {
                /// One for each page of the folder `Rules`, by name. Written by a test: see `RulePagesTests`.
                package static let all: [RulePage] = [
            \(entries.joined())    ]
            }

            """
    }
}

extension RulePage {
    /// The blocks of Swift on the page.
    fileprivate var examples: [String] {
        markdown.components(separatedBy: "```swift\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    }
}
