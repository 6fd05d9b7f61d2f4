import Testing

@testable import CycleLintDriver

@Suite("The module of a file")
struct ModuleNamesTests {
    private func modules(_ paths: [String], _ files: [String: String]) throws -> [String: String] {
        let folder = try TemporaryFolder(files)
        let found = FileDiscovery(paths: paths, workingFolder: folder.path).files
        return Dictionary(uniqueKeysWithValues: found.map { ($0.shownPath, $0.module) })
    }

    @Test("is the folder in Sources or Tests of its package")
    func targets() throws {
        let names = try modules(["p"], [
            "p/Package.swift": "", "p/Sources/App/a.swift": "", "p/Sources/App/Deep/Er/b.swift": "",
            "p/Tests/AppTests/Sources/Inner/c.swift": "", "p/Modules/Kit/Sources/Kit/d.swift": "",
        ])
        #expect(names["p/Sources/App/a.swift"] == "App")
        #expect(names["p/Sources/App/Deep/Er/b.swift"] == "App")
        #expect(names["p/Tests/AppTests/Sources/Inner/c.swift"] == "AppTests")
        #expect(names["p/Modules/Kit/Sources/Kit/d.swift"] == "Kit")
    }

    @Test("is the target whose folder the manifest names")
    func namedFolders() throws {
        let manifest = """
            let package = Package(name: "Net", targets: [
                .target(
                    name: "Net", dependencies: [.target(name: "Core"), .product(name: "Log (all)", package: "log")],
                    path: "./Source/"),
                .target(name: "Core", path: "Source/Core", exclude: ["x"]), .testTarget(name: "Net-Tests", path: "Tests"),
                .target(name: "Plain"),
            ])
            """
        let names = try modules(["p"], [
            "p/Package.swift": manifest, "p/Source/Features/a.swift": "", "p/Source/Core/Deep/b.swift": "",
            "p/Tests/Helpers/c.swift": "", "p/Sources/Plain/d.swift": "", "p/Other/e.swift": "",
        ])
        #expect(names["p/Source/Features/a.swift"] == "Net")
        #expect(names["p/Source/Core/Deep/b.swift"] == "Core")
        #expect(names["p/Tests/Helpers/c.swift"] == "Net_Tests")
        #expect(names["p/Sources/Plain/d.swift"] == "Plain")
        #expect(names["p/Other/e.swift"] == "Other")
    }

    @Test(
        "is found whatever the manifest holds",
        arguments: ["", ".target(", ".target(name: \"A\", path: \"", "Package(name: x)"])
    func oddManifests(text: String) throws {
        let names = try modules(["p"], ["p/Package.swift": text, "p/Sources/App/a.swift": ""])
        #expect(names["p/Sources/App/a.swift"] == "App")
    }

    @Test("is that of the nearest package")
    func nestedPackage() throws {
        let names = try modules(["."], [
            "Package.swift": "", "Sources/App/Package.swift": "", "Sources/App/Sources/Inner/a.swift": "",
        ])
        #expect(names["Sources/App/Sources/Inner/a.swift"] == "Inner")
    }

    @Test(
        "does not depend on which folder of the package is given",
        arguments: [".", "Sources", "Sources/App", "Sources/App/a.swift"])
    func anyFolder(path: String) throws {
        let names = try modules([path], ["Package.swift": "", "Sources/App/a.swift": ""])
        #expect(names["Sources/App/a.swift"] == "App")
    }

    @Test("is a valid module name")
    func identifiers() throws {
        let names = try modules(["."], ["Package.swift": "", "Sources/my-tool/a.swift": "", "Sources/3D/b.swift": ""])
        #expect(names["Sources/my-tool/a.swift"] == "my_tool")
        #expect(names["Sources/3D/b.swift"] == "_3D")
    }

    @Test("elsewhere is that of the folder given")
    func folderGiven() throws {
        let names = try modules(["Fixtures/Demo"], ["Package.swift": "", "Fixtures/Demo/Deep/a.swift": ""])
        #expect(names["Fixtures/Demo/Deep/a.swift"] == "Demo")
    }

    @Test("elsewhere, in the root of a package or an Xcode project, is the name of that, which all clones share")
    func projectName() throws {
        let manifest = "let package = Package(\n    name: \"Shop\",\n    products: [.library(name: \"Other\")])"
        #expect(try modules(["p"], ["p/Package.swift": manifest, "p/Code/a.swift": ""])["p/Code/a.swift"] == "Shop")
        #expect(
            try modules(["x"], ["x/My App.xcodeproj/project.pbxproj": "", "x/a.swift": ""])["x/a.swift"] == "My_App")
    }
}
