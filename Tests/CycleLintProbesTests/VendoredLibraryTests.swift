import Foundation
import Testing

@testable import CycleLintProbes

/// With `CYCLELINT_REGENERATE=1` in the environment the generated file is written anew before it is compared.
@Suite("The library's sources in the binary")
struct VendoredLibraryTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test("are those of the modules that it consists of, made one module")
    func same() throws {
        let generated = try Self.generatedSource()
        let file = Self.root.appending(path: "Sources/CycleLintProbes/Generated/VendoredSources.swift")
        if ProcessInfo.processInfo.environment["CYCLELINT_REGENERATE"] == "1" {
            try generated.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == generated, "run: CYCLELINT_REGENERATE=1 swift test --filter VendoredLibraryTests")
    }

    @Test("are all there, each with a name of its own, as a module needs them")
    func names() {
        let names = VendoredLibrary.files.map { $0.path.split(separator: "/").last }
        #expect(names.count > 60 && Set(names).count == names.count)
        #expect(VendoredLibrary.files.allSatisfy { VendoredLibrary.isUnchangedPart(Array($0.text.utf8)) })
    }

    @Test("are known again, and so is a change of them")
    func marks() throws {
        let text = try #require(VendoredLibrary.files.first).text
        #expect(VendoredLibrary.isPart(Array((text + " ").utf8)) && !VendoredLibrary.isUnchangedPart(Array((text + " ").utf8)))
        #expect(!VendoredLibrary.isPart(Array(text.split(separator: "\n", maxSplits: 1)[1].utf8)))
    }

    @Test("for tests need nothing of the other ones but what is public")
    func testing() {
        #expect(VendoredLibrary.testingFiles.map(\.path) == Self.testing)
        #expect(VendoredLibrary.testingFiles.allSatisfy { VendoredLibrary.isUnchangedPart(Array($0.text.utf8)) && !$0.text.contains("GoingAway.check") })
    }

    /// Of the library for tests, what probes need that the tool inserts.
    private static let testing = ["ExpectToGoAwayTrait.swift", "ExpectedProbes+XCTest.swift", "ExpectedProbes.swift"]

    /// Modules and the folder that each has in the library.
    private static let modules = [("ShouldGoAway", ""), ("ShouldGoAwayPortable", "Portable/"), ("RingSignature", "RingSignature/")]

    private static func generatedSource() throws -> String {
        var entries = ""
        for (module, folder) in modules {
            let source = root.appending(path: "Sources/\(module)")
            for name in try FileManager.default.subpathsOfDirectory(atPath: source.path()).sorted() where name.hasSuffix(".swift") {
                entries += try entry(folder + name, inOneModule(String(contentsOf: source.appending(path: name), encoding: .utf8)))
            }
        }
        let tests = try testing.map { try entry($0, String(contentsOf: root.appending(path: "Sources/ShouldGoAwayTesting/\($0)"), encoding: .utf8)) }.joined()
        return """
            extension VendoredLibrary {
                /// Written by a test: see `VendoredLibraryTests`.
                package static let files: [File] = [
            \(entries)    ]

                /// For tests; written in the same way.
                package static let testingFiles: [File] = [
            \(tests)    ]
            }

            """
    }

    private static func entry(_ path: String, _ body: String) throws -> String {
        #expect(!body.contains("\"\"\"###"))
        return """
                    File(path: "\(path)", body: ###\"""
            \(body)
            \"""###),

            """
    }

    /// There is nothing to import, and no other module of the package.
    private static func inOneModule(_ text: String) -> String {
        text.replacing(/(?m)^import (ShouldGoAwayShims|RingSignature)\n\n?/, with: "").replacing(/(?m)^( *)package (?=struct|enum|let|var|func|init|static)/) { String($0.1) }
    }
}
