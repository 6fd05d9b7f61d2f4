import Foundation
import Testing

@testable import CycleLintDriver

/// The same random trees and patterns in every run.
private struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}

@Suite("What .gitignore excludes, according to git itself")
struct IgnoreLikeGitTests {
    private static let pieces = [
        "a", "b", "ab", "*", "?", "**", "[ab]", "[!a]", "[^b]", "[a-c]", "[[:alpha:]]", "a*", "*b", "a?", "*.swift", "a.swift",
        "b.swift", "[a-]*", "[]a]", "\\a", "\\*", "x*y", "**a", "a**",
    ]

    @Test("in random trees with random patterns", .enabled("git is not installed") { (try? git(["--version"], in: "/")) != nil })
    func randomTrees() throws {
        var random = SeededGenerator(state: 20_261_122)
        for _ in 0..<40 {
            let folder = try TemporaryFolder()
            _ = try git(["init", "-q"], in: folder.path)
            var files: [String] = []
            for _ in 0..<25 {
                let depth = Int.random(in: 0...3, using: &random)
                let folders = (0..<depth).map { _ in ["a", "b", "ab", "abc"].randomElement(using: &random)! }
                let name = ["a.swift", "b.swift", "ab.swift", "x.y.swift", "*.swift"].randomElement(using: &random)!
                files.append((folders + [name]).joined(separator: "/"))
            }
            for file in files { try folder.write("", to: file) }
            var rules: [String: String] = [:]
            for place in ["", "a/", "a/b/"] where place.isEmpty || Bool.random(using: &random) {
                rules[place + ".gitignore"] = (0..<Int.random(in: 1...4, using: &random))
                    .map { _ in Self.pattern(&random) }.joined(separator: "\n")
            }
            for (file, content) in rules { try folder.write(content, to: file) }

            let listed = try git(["ls-files", "-o", "-z", "--exclude-standard"], in: folder.path)
            let expected = listed.split(separator: "\0").map(String.init).filter { $0.hasSuffix(".swift") }
            let found = FileDiscovery(paths: ["."], workingFolder: folder.path).files.map(\.shownPath)
            #expect(found.sorted() == expected.sorted(), "\(rules)")
        }
    }

    private static func pattern(_ random: inout SeededGenerator) -> String {
        let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in pieces.randomElement(using: &random)! }
        let negation = Int.random(in: 0..<4, using: &random) == 0 ? "!" : ""
        let anchor = Int.random(in: 0..<4, using: &random) == 0 ? "/" : ""
        let end = ["", "", "/", " ", "\r"].randomElement(using: &random)!
        return negation + anchor + parts.joined(separator: "/") + end
    }
}

/// What git prints; an error if it fails or is not there.
private func git(_ arguments: [String], in folder: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-c", "core.excludesFile=/dev/null"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw CocoaError(.executableLoad) }
    return said
}
