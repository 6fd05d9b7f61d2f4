import CycleLintProbes
import Foundation
import Testing

@testable import CycleLintDriver

@Suite("Linking the library of the probes")
struct ProbeSetupTests {
    private static let manifest = """
        // swift-tools-version: 6.1
        import PackageDescription
        let package = Package(name: "App", targets: [
            .target(name: "my-kit"), .target(name: "Deep", path: "Code/Deep"), .target(name: "Code", path: "Code"),
            .executableTarget(name: "App", dependencies: ["my-kit"]), .testTarget(name: "AppTests"),
        ])

        """
    private static let probed = "import ShouldGoAway  // for the probes of cyclelint --fix\n"
    private static let library = ["cyclelint/Package.swift": "let package = Package(products: [.library(name: \"ShouldGoAway\", targets: [])])\n"]

    private func folder(_ files: [String: String]) throws -> TemporaryFolder { try TemporaryFolder(files.merging(Self.library) { $1 }) }

    private func linked(_ folder: TemporaryFolder, _ package: String = "app", from source: SetupOptions.Source = .folder("cyclelint")) -> ProbeSetup {
        ProbeSetup(SetupOptions(folder: package, workingFolder: folder.path), linkingFrom: source)
    }

    private func removed(_ folder: TemporaryFolder, _ package: String = "app") -> ProbeSetup {
        ProbeSetup(removing: SetupOptions(folder: package, workingFolder: folder.path))
    }

    @Test("is for the targets with a file that imports it, wherever they lie")
    func targets() throws {
        let folder = try folder([
            "app/Package.swift": Self.manifest, "app/Sources/my-kit/Far/a.swift": Self.probed, "app/Code/Deep/b.swift": Self.probed, "app/Code/c.swift": "",
            "app/Sources/App/d.swift": "// import ShouldGoAway\nlet text = \"import ShouldGoAway\"\n",
            "app/Tests/AppTests/e.swift": "import Testing\n@testable import App\nimport ShouldGoAwayTesting\n",
        ])
        let setup = linked(folder)
        #expect(setup.messages == [])
        #expect(setup.done == ["app/Package.swift links ShouldGoAway to Deep, my-kit and ShouldGoAwayTesting to AppTests"])
        let text = try folder.read("app/Package.swift")
        #expect(text.hasPrefix(Self.manifest))
        #expect(text.contains("package.dependencies.append(.package(path: \"../cyclelint\"))\n"))
        #expect(text.contains("where [\"Deep\", \"my-kit\"].contains(target.name) {\n    target.dependencies.append(.product(name: \"ShouldGoAway\", package: \"cyclelint\"))\n"))
        #expect(text.contains("where [\"AppTests\"].contains(target.name) {\n    target.dependencies.append(.product(name: \"ShouldGoAwayTesting\", package: \"cyclelint\"))\n"))
    }

    @Test("done twice is done once; more probes give more targets; taken out, the manifest is as it was")
    func again() throws {
        let folder = try folder(["app/Package.swift": Self.manifest, "app/Code/Deep/b.swift": Self.probed])
        _ = linked(folder)
        let once = try folder.read("app/Package.swift")
        #expect(linked(folder).done == ["app/Package.swift links ShouldGoAway to Deep already"])
        #expect(try folder.read("app/Package.swift") == once)
        try folder.write(Self.probed, to: "app/Code/c.swift")
        #expect(linked(folder).done == ["app/Package.swift links ShouldGoAway to Code, Deep"])
        #expect(removed(folder).done == ["app/Package.swift links the library no more"])
        #expect(try folder.read("app/Package.swift") == Self.manifest)
        #expect(removed(folder).done == ["app/Package.swift has nothing of cyclelint probes setup"])
    }

    @Test("is for the manifests of all compilers, or for none")
    func versions() throws {
        let old = "// swift-tools-version:5.0\nimport PackageDescription\nlet old = Package(name: \"App\")"
        let folder = try folder(["app/Package.swift": Self.manifest, "app/Package@swift-5.swift": old, "app/Package@swift-5.9.1.swift": Self.manifest, "app/Code/c.swift": Self.probed])
        #expect(linked(folder).done.count == 3)
        #expect(try folder.read("app/Package@swift-5.swift").contains("\nold.dependencies.append(.package(path: \"../cyclelint\"))\n"))
        #expect(removed(folder).done.count == 3)
        #expect(try folder.read("app/Package@swift-5.swift") == old)

        try folder.write("let nothing = 1\n", to: "app/Package@swift-5.9.1.swift")
        #expect(linked(folder).messages == [.error("app/Package@swift-5.9.1.swift: no `let package = Package(…)` at its top; add the dependency by hand; nothing was written")])
        #expect(try folder.read("app/Package.swift") == Self.manifest)
    }

    @Test("takes the only target of a package, which may lie in Sources itself")
    func onlyTarget() throws {
        let manifest = "let package = Package(name: \"App\", targets: [.target(name: \"App\"), .testTarget(name: \"AppTests\")])\n"
        let folder = try folder(["app/Package.swift": manifest, "app/Sources/Models/a.swift": Self.probed, "app/Tests/b.swift": Self.probed])
        #expect(linked(folder).done == ["app/Package.swift links ShouldGoAway to App, AppTests"])
    }

    @Test("names a target by its folder where the manifest makes up its name")
    func computedNames() throws {
        let folder = try folder(["app/Package.swift": "let package = Package(name: \"App\", targets: names.map { .target(name: $0) })\n", "app/Sources/Kit/a.swift": Self.probed])
        #expect(linked(folder).done == ["app/Package.swift links ShouldGoAway to Kit"])
        #expect(try folder.read("app/Package.swift").contains("[\"Kit\"].contains(target.name) || [\"Sources/Kit\"].contains(target.path)"))
    }

    @Test("comes from a repository as well")
    func repository() throws {
        let folder = try folder(["app/Package.swift": Self.manifest, "app/Code/c.swift": Self.probed])
        #expect(linked(folder, from: .repository(url: "https://example.org/cyclelint.git", .version("0.1.0"))).messages == [])
        #expect(try folder.read("app/Package.swift").contains(".package(url: \"https://example.org/cyclelint.git\", from: \"0.1.0\")"))
    }

    @Test("leaves a package inside the package to a call of its own")
    func nested() throws {
        let folder = try folder(["app/Package.swift": Self.manifest, "app/Code/c.swift": Self.probed, "app/Examples/Package.swift": Self.manifest, "app/Examples/Code/c.swift": Self.probed])
        let setup = linked(folder)
        #expect(setup.messages == [.note("app/Examples: imports the library, too, and is a package of its own; run cyclelint probes setup app/Examples")])
        #expect(setup.done == ["app/Package.swift links ShouldGoAway to Code"])
        #expect(linked(folder, "app/Examples").done == ["app/Examples/Package.swift links ShouldGoAway to Code"])
        #expect(try folder.read("app/Examples/Package.swift").contains("(path: \"../../cyclelint\")"))
    }

    @Test("tells what it needs")
    func errors() throws {
        let folder = try folder([
            "app/Package.swift": Self.manifest, "app/Code/c.swift": "", "xcode/Shop.xcodeproj/project.pbxproj": "", "xcode/a.swift": Self.probed,
            "by-hand/Package.swift": Self.manifest.replacing("[\"my-kit\"]", with: "[\"my-kit\", \"ShouldGoAway\"]"), "by-hand/Code/c.swift": Self.probed,
            "lost/Package.swift": Self.manifest, "lost/Snippets/a.swift": Self.probed,
        ])
        #expect(linked(folder).messages == [.error("app: no file imports ShouldGoAway; run cyclelint --fix first")])
        #expect(linked(folder, "nope").messages == [.error("nope: cannot be read (No such file or directory)")])
        #expect(linked(folder, "xcode").messages.map(\.text).first?.hasPrefix("xcode: no Package.swift; ") == true)
        #expect(linked(folder, "by-hand").messages.map(\.text).first?.hasPrefix("by-hand/Package.swift: names ShouldGoAway already") == true)
        #expect(linked(folder, "lost").messages.map(\.text) == ["lost/Snippets/a.swift: which target it belongs to cannot be told from Package.swift; add ShouldGoAway to its dependencies by hand"])
        try folder.write(Self.probed, to: "app/Code/c.swift")
        #expect(linked(folder, from: .folder("app")).messages == [.error("app: no package with the library ShouldGoAway; name the folder of a checkout of cyclelint")])
        #expect(try folder.read("app/Package.swift") == Self.manifest)
    }

    @Test("writes no manifest that may not be written", .enabled(if: geteuid() != 0, "the superuser may write everything"))
    func readOnly() throws {
        let folder = try folder(["app/Package.swift": Self.manifest, "app/Code/c.swift": Self.probed])
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.path + "/app/Package.swift")
        #expect(linked(folder).messages == [.error("app/Package.swift: cannot be written (Permission denied); it is as it was")])
        #expect(try folder.read("app/Package.swift") == Self.manifest)
    }

    // MARK: Its sources in the package

    private func files(in folder: TemporaryFolder, _ name: String) -> Set<String> {
        Set((FileManager.default.enumerator(atPath: folder.path + "/" + name)?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") })
    }

    @Test("may be a target with its sources in the package, which goes again without a trace")
    func vendored() throws {
        let folder = try folder(["app/Package.swift": Self.manifest, "app/Code/c.swift": Self.probed])
        let count = VendoredLibrary.files.count
        #expect(linked(folder, from: .vendored(folder: nil)).done == ["app/Sources/ShouldGoAway holds the sources of ShouldGoAway, \(count) files written", "app/Package.swift links ShouldGoAway to Code"])
        #expect(files(in: folder, "app/Sources/ShouldGoAway").count == count)
        let text = try folder.read("app/Package.swift")
        #expect(text.contains("package.targets.append(.target(name: \"ShouldGoAway\", path: \"Sources/ShouldGoAway\"))\n"))
        #expect(text.contains("target.dependencies.append(.target(name: \"ShouldGoAway\"))\n"))
        #expect(linked(folder, from: .vendored(folder: nil)).done == ["app/Sources/ShouldGoAway holds the sources of ShouldGoAway already", "app/Package.swift links ShouldGoAway to Code already"])
        #expect(removed(folder).done == ["app/Package.swift links the library no more", "app/Sources/ShouldGoAway: \(count) files deleted"])
        #expect(try folder.read("app/Package.swift") == Self.manifest)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/app/Sources/ShouldGoAway"))
    }

    @Test("has a second target, beside it, where tests import the library for them")
    func vendoredForTests() throws {
        let folder = try folder(["app/Package.swift": Self.manifest, "app/Code/c.swift": "import ShouldGoAwayTesting\n"])
        let counts = (VendoredLibrary.files.count, VendoredLibrary.testingFiles.count)
        #expect(linked(folder, from: .vendored(folder: nil)).done == [
            "app/Sources/ShouldGoAway holds the sources of ShouldGoAway, \(counts.0) files written",
            "app/Sources/ShouldGoAwayTesting holds the sources of ShouldGoAwayTesting, \(counts.1) files written", "app/Package.swift links ShouldGoAwayTesting to Code",
        ])
        let text = try folder.read("app/Package.swift")
        #expect(text.contains("targets.append(.target(name: \"ShouldGoAwayTesting\", dependencies: [.target(name: \"ShouldGoAway\")], path: \"Sources/ShouldGoAwayTesting\"))\n"))
        #expect(text.contains("target.dependencies.append(.target(name: \"ShouldGoAwayTesting\"))\n"))
        #expect(linked(folder, from: .vendored(folder: nil)).done.last == "app/Package.swift links ShouldGoAwayTesting to Code already")
        try folder.write(Self.probed, to: "app/Code/c.swift")
        #expect(linked(folder, from: .vendored(folder: nil)).done.contains("app/Sources/ShouldGoAwayTesting: \(counts.1) files deleted"))
        try folder.write("import ShouldGoAwayTesting\n", to: "app/Code/c.swift")
        _ = linked(folder, from: .vendored(folder: nil))
        #expect(removed(folder).done.suffix(2) == ["app/Sources/ShouldGoAway: \(counts.0) files deleted", "app/Sources/ShouldGoAwayTesting: \(counts.1) files deleted"])
        #expect(try folder.read("app/Package.swift") == Self.manifest && files(in: folder, "app/Sources").isEmpty)
    }

    @Test("moves with the next call that says so")
    func moves() throws {
        let folder = try folder(["app/Package.swift": Self.manifest, "app/Code/c.swift": Self.probed])
        _ = linked(folder, from: .vendored(folder: "Lib/Probes"))
        #expect(linked(folder, from: .vendored(folder: nil)).done.first == "app/Lib/Probes holds the sources of ShouldGoAway already")
        #expect(linked(folder).messages == [])
        #expect(files(in: folder, "app/Lib").isEmpty)
        #expect(try folder.read("app/Package.swift").contains("path: \"../cyclelint\""))
    }

    @Test("lies in no other target's folder, outside of Sources if need be")
    func vendoredPlaces() throws {
        let all = "let package = Package(name: \"App\", targets: [.target(name: \"App\", path: \"Sources\")])\n"
        let folder = try folder(["app/Package.swift": all, "app/Sources/a.swift": Self.probed])
        #expect(linked(folder, from: .vendored(folder: "Sources/Inner")).messages == [.error("Sources/Inner: lies in the folder of the target App; name another folder of the package with --vendor")])
        #expect(linked(folder, from: .vendored(folder: "../Outside")).messages == [.error("../Outside: lies outside of the package; name another folder of the package with --vendor")])
        #expect(linked(folder, from: .vendored(folder: nil)).done.first?.hasPrefix("app/ShouldGoAway holds") == true)
    }

    @Test("leaves alone what somebody else has written or changed")
    func vendoredChanges() throws {
        let folder = try folder(["app/Package.swift": Self.manifest, "app/Code/c.swift": Self.probed, "app/Lib/own.swift": "struct Own {}\n"])
        #expect(linked(folder, from: .vendored(folder: "Lib")).messages == [.error("app/Lib/own.swift: is not a file of the library; name another folder with --vendor")])
        #expect(try folder.read("app/Package.swift") == Self.manifest)
        _ = linked(folder, from: .vendored(folder: nil))
        let name = "app/Sources/ShouldGoAway/" + (try #require(VendoredLibrary.files.first).path)
        try folder.write(try folder.read(name) + "// more\n", to: name)
        #expect(removed(folder).messages == [.error("\(name): has been changed since cyclelint wrote it; delete it or put it back")])
        #expect(files(in: folder, "app/Sources/ShouldGoAway").count == VendoredLibrary.files.count)
    }

    @Test("without a package is a folder of sources, and goes the same way")
    func vendoredInProject() throws {
        let folder = try folder(["x/Shop.xcodeproj/project.pbxproj": "", "x/a.swift": Self.probed])
        let count = VendoredLibrary.files.count
        #expect(linked(folder, "x", from: .vendored(folder: nil)).done == ["x/ShouldGoAway holds the sources of ShouldGoAway, \(count) files written; make a target ShouldGoAway of them, and link it to the targets with probes"])
        #expect(removed(folder, "x").done == ["x/ShouldGoAway: \(count) files deleted"])
    }

    @Test("is no part of what is analysed")
    func notAnalysed() throws {
        let folder = try folder(["app/Package.swift": Self.manifest, "app/Code/c.swift": Self.probed])
        let before = AnalysisRun(AnalysisOptions(paths: ["app"], workingFolder: folder.path, probes: .show, probesEverywhere: true))
        _ = linked(folder, from: .vendored(folder: nil))
        let after = AnalysisRun(AnalysisOptions(paths: ["app"], workingFolder: folder.path, probes: .show, probesEverywhere: true))
        #expect(after.content?.filesAnalysed == before.content?.filesAnalysed && after.probes?.diff == [])
    }
}
