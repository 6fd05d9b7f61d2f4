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
}
