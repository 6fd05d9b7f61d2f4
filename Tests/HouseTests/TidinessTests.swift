import Foundation
import Testing

@Suite("The house is tidy")
struct TidinessTests {
    @Test("the top level holds nothing but what the plan says")
    func topLevel() throws {
        let allowed: Set<String> = ["Package.swift", "Sources", "Tests", "Rules", "Fixtures", "README.md", "Package.resolved"]
        let found = try FileManager.default.contentsOfDirectory(atPath: House.root.path()).filter { !$0.hasPrefix(".") }
        #expect(Set(found).subtracting(allowed).isEmpty)
    }

    @Test("no file is over 500 lines, generated ones aside")
    func length() throws {
        for file in try House.swiftFiles(in: "Sources") + House.swiftFiles(in: "Tests") where !file.contains("/Generated/") {
            let count = try House.lines(of: file).count
            #expect(count <= 501, "\(file) has \(count) lines")
        }
    }

    @Test("every rule has a page, and every page a place in the binary")
    func rules() throws {
        let pages = try FileManager.default.contentsOfDirectory(atPath: House.root.appending(path: "Rules").path())
        let generated = try House.lines(of: "Sources/CycleLintRules/Generated/RulePages.swift").joined(separator: "\n")
        for page in pages where page.hasSuffix(".md") {
            #expect(generated.contains("name: \"\(page.dropLast(3))\""), "\(page)")
        }
    }

    @Test("a package without dependencies stays one")
    func dependencies() throws {
        let manifest = try House.lines(of: "Package.swift").joined(separator: "\n")
        #expect(!manifest.contains(".package("))
    }

    @Test("every test folder belongs to a target of the manifest")
    func testTargets() throws {
        let manifest = try House.lines(of: "Package.swift").joined(separator: "\n")
        for file in try House.swiftFiles(in: "Tests") {
            let target = file.split(separator: "/")[1]
            // Scripts and what they read lie in folders of other names.
            guard target.hasSuffix("Tests") else { continue }
            #expect(manifest.contains("name: \"\(target)\""), "\(file) is not compiled")
        }
    }
}
