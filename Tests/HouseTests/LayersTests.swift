import Foundation
import Testing

/// The compiler lets a module import whatever its dependencies depend on; these tests do not.
@Suite("Data flows one way")
struct LayersTests {
    /// What each module may import: the modules before it, and of the toolchain only what is listed.
    private static let allowed: [String: Set<String>] = [
        "CycleLintFrontEnd": [],
        "RingSignature": [],
        "CycleLintKnowledge": ["CycleLintFrontEnd", "Foundation"],
        "CycleLintOwnership": ["CycleLintFrontEnd", "RingSignature"],
        "CycleLintRules": ["CycleLintFrontEnd", "CycleLintKnowledge", "CycleLintOwnership", "RingSignature"],
        "CycleLintProbes": ["CycleLintFrontEnd", "CycleLintOwnership", "CycleLintRules"],
        "CycleLintReports": ["CycleLintRules", "Foundation"],
        "CycleLintDriver": [
            "CycleLintFrontEnd", "CycleLintKnowledge", "CycleLintOwnership", "CycleLintRules", "CycleLintProbes", "CycleLintReports", "Foundation",
        ],
        "CycleLintWitnesses": ["CycleLintFrontEnd", "CycleLintKnowledge", "CycleLintOwnership", "Foundation"],
        "CycleLintGenerator": ["CycleLintFrontEnd", "CycleLintRules", "Foundation"],
        "ShouldGoAwayShims": [],
        "ShouldGoAwayPortable": ["Darwin", "Glibc", "Musl", "Synchronization"],
        "ShouldGoAway": ["ShouldGoAwayShims", "RingSignature", "Darwin", "Glibc", "Musl", "ObjectiveC"],
        "ShouldGoAwayTesting": ["ShouldGoAway", "Testing", "XCTest", "Foundation"],
        "shouldgoaway-bench": ["ShouldGoAway", "Dispatch", "Darwin", "Glibc"],
        "cyclelint": ["CycleLintDriver", "CycleLintKnowledge", "CycleLintProbes", "CycleLintReports", "CycleLintRules", "Foundation"],
        "cyclelint-bench": [
            "CycleLintFrontEnd", "CycleLintRules", "CycleLintDriver", "CycleLintWitnesses", "CycleLintGenerator", "Foundation", "Darwin",
            "Glibc",
        ],
    ]

    private static let executables: Set<String> = [
        "cyclelint", "cyclelint-bench", "shouldgoaway-bench",
    ]

    /// What people import into their own programs.
    private static let libraries: Set<String> = ["ShouldGoAway", "ShouldGoAwayTesting"]

    @Test("every module has its place")
    func modules() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: House.root.appending(path: "Sources").path())
        let modules = folders.filter { !$0.hasPrefix(".") && !$0.hasSuffix(".md") }
        #expect(Set(modules).subtracting(Self.allowed.keys).isEmpty)
    }

    @Test("a module imports only what lies before it")
    func imports() throws {
        for file in try written() {
            let module = module(of: file)
            for line in try House.lines(of: file) {
                guard let imported = importedModule(line) else { continue }
                #expect(Self.allowed[module, default: []].contains(imported), "\(file): \(line)")
            }
        }
    }

    @Test("only executables print or exit")
    func printing() throws {
        for file in try written() where !Self.executables.contains(module(of: file)) {
            for line in try House.lines(of: file) {
                guard ["print(", "debugPrint(", "exit(", "abort("].contains(where: line.contains) else { continue }
                if line.drop(while: { $0 == " " }).hasPrefix("//") { continue }
                #expect(line.firstMatch(of: /(?:^|[^\w.])(?:print|debugPrint|exit|abort)\(/) == nil, "\(file): \(line)")
            }
        }
    }

    @Test("only the libraries have public members: nobody imports the other modules from outside")
    func access() throws {
        for file in try written() where !Self.libraries.contains(module(of: file)) {
            for line in try House.lines(of: file) {
                let words = line.split(separator: " ")
                let isPublic = words.first == "public" || words.first == "open" && words.count > 1 && words[1] == "class"
                #expect(!isPublic, "\(file): \(line)")
            }
        }
    }

    private func module(of file: String) -> String {
        String(file.split(separator: "/")[1])
    }

    /// The sources that people write.
    private func written() throws -> [String] {
        try House.swiftFiles(in: "Sources").filter { !$0.contains("/Generated/") }
    }

    /// `A` of `import A`, `@testable import A`, `package import struct A.B`.
    private func importedModule(_ line: Substring) -> String? {
        let words = line.split { $0 == " " || $0 == "." }
        guard let index = words.firstIndex(of: "import"),
            words[..<index].allSatisfy({ $0.hasPrefix("@") || Self.accessLevels.contains($0) })
        else { return nil }
        let behind = words[(index + 1)...].drop { Self.importKinds.contains($0) }
        return behind.first.map(String.init)
    }

    private static let accessLevels: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    private static let importKinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
    ]
}
