import CycleLintFrontEnd
import Testing

@testable import CycleLintProbes

@Suite("The lines that link the library, in a manifest")
struct ManifestBlockTests {
    private let plain = "// swift-tools-version: 6.1\nimport PackageDescription\n\nlet package = Package(name: \"App\", targets: [.target(name: \"App\")])\n"
    private let app: [ImportingTarget: Set<String>] = [ImportingTarget(name: "App"): ["ShouldGoAway"]]

    private func source(_ text: String) -> SourceFile { SourceFile(path: "Package.swift", bytes: Array(text.utf8)) }

    private func linked(
        _ text: String, _ imports: [ImportingTarget: Set<String>]? = nil, from origin: LibraryOrigin = .folder("../cyclelint")
    ) throws(ManifestBlock.Failure) -> String {
        let edits = try ManifestBlock(in: source(text)).edits(linking: imports ?? app, from: origin)
        return String(decoding: edits.applied(to: Array(text.utf8)), as: UTF8.self)
    }

    private func removed(_ text: String) throws -> String {
        let edits = try ManifestBlock(in: source(text)).removal()
        return String(decoding: edits.applied(to: Array(text.utf8)), as: UTF8.self)
    }

    @Test("stand at its end, between two comments")
    func text() throws {
        #expect(
            try linked(plain, [ImportingTarget(name: "Kit"): ["ShouldGoAway"], ImportingTarget(name: "App"): ["ShouldGoAway"], ImportingTarget(name: "KitTests"): ["ShouldGoAwayTesting"]])
                == plain + """
                    // for the probes of cyclelint --fix: begin; `cyclelint probes remove` takes it out again
                    package.dependencies.append(.package(path: "../cyclelint"))
                    for target in package.targets where ["App", "Kit"].contains(target.name) {
                        target.dependencies.append(.product(name: "ShouldGoAway", package: "cyclelint"))
                    }
                    for target in package.targets where ["KitTests"].contains(target.name) {
                        target.dependencies.append(.product(name: "ShouldGoAwayTesting", package: "cyclelint"))
                    }
                    // for the probes of cyclelint --fix: end

                    """)
    }

    @Test("name a target by its folder, too, where the manifest does not have its name")
    func folders() throws {
        let text = try linked(plain, [ImportingTarget(name: "Rope", folder: "Sources/Rope"): ["ShouldGoAway"]])
        #expect(text.contains("where [\"Rope\"].contains(target.name) || [\"Sources/Rope\"].contains(target.path) {\n"))
    }

    @Test(
        "say where the library comes from in the words of the manifest's version",
        arguments: [
            ("6.1", "1.2.0", "from: \"1.2.0\""), ("4.2", "1.2.0-beta.1", "from: \"1.2.0-beta.1\""),
            ("5.5", "main", "branch: \"main\""), ("5.4", "main", ".branch(\"main\")"),
            ("5.9", "0123456789abcdef0123456789abcdef01234567", "revision: \"0123456789abcdef0123456789abcdef01234567\""),
            ("5.0", "0123456789abcdef0123456789abcdef01234567", ".revision(\"0123456789abcdef0123456789abcdef01234567\")"),
        ])
    func revisions(tools: String, given: String, requirement: String) throws {
        let text = try linked(plain.replacing("6.1", with: tools), from: .repository(url: "https://example.org/some/cyclelint.git", LibraryOrigin.Revision(given)))
        #expect(text.contains("package.dependencies.append(.package(url: \"https://example.org/some/cyclelint.git\", \(requirement)))\n"))
        #expect(text.contains(".product(name: \"ShouldGoAway\", package: \"cyclelint\")"))
    }

    @Test("escape what cannot stand in a literal")
    func escapes() throws {
        let text = try linked(plain, from: .folder("../a\"b\\(c)\n/cyclelint"))
        #expect(text.contains("path: \"../a\\\"b\\\\(c)\\u{a}/cyclelint\""))
    }

    private static let manifests = [
        "let package = Package(name: \"App\")\n",
        "let package = Package(name: \"App\")",
        "let package = Package(name: \"App\")\n\n\n",
        "let package = Package(name: \"App\")\r\nlet x = 1\r\n",
        "let package = Package(name: \"App\")\r\nlet x = 1",
        "\u{FEFF}var package = Package(name: \"App\")\n",
        "let package: Package = .init(name: \"App\") // done",
        "let manifest = PackageDescription.Package(\n\tname: \"App\"\n)\n",
        "#if os(Linux)\nlet package = Package(name: \"App\")\n#else\nlet package = Package(name: \"Other\")\n#endif\n",
        "// let other = Package(name: \"\")\nlet text = \"let third = Package()\"\nlet app = Package (name: \"App\")\nfor t in app.targets { t.path = nil }\n",
        "func make() -> Package { let inner = Package(name: \"App\"); return inner }\nlet package = make()\n",
    ]

    @Test("written twice are there once, and taken out leave the file as it was, byte for byte", arguments: manifests)
    func roundTrip(manifest: String) throws {
        let once = try linked(manifest)
        #expect(once != manifest)
        #expect(try linked(once) == once)
        #expect(try removed(once) == manifest)
        #expect(try removed(manifest) == manifest)
    }

    @Test("have the line ends of the file, and change the variable that holds the package")
    func lineEnds() throws {
        let text = try linked("let app = Package(name: \"App\")\r\n")
        #expect(!text.replacing("\r\n", with: "").contains("\n"))
        #expect(text.contains("\r\napp.dependencies.append(") && text.contains("in app.targets where"))
    }

    @Test("are replaced where they are, whatever has been written behind them")
    func replaced() throws {
        let before = try linked(plain) + "let more = 1\n"
        let after = try linked(before, [ImportingTarget(name: "Kit"): ["ShouldGoAway"]], from: .folder("/lib/cyclelint"))
        #expect(after == (try linked(plain, [ImportingTarget(name: "Kit"): ["ShouldGoAway"]], from: .folder("/lib/cyclelint"))) + "let more = 1\n")
        #expect(try removed(after) == plain + "let more = 1\n")
    }

    @Test(
        "are not written where that would not do",
        arguments: [
            ("import PackageDescription\n", ManifestBlock.Failure.noPackage),
            ("Package(name: \"App\")\n", .noPackage),
            ("let a = Package(name: \"A\"), b = Package(name: \"B\")\n", .noPackage),
            ("let package = Package(name: \"App\"\n", .unreadable),
            ("let package = Package(name: \"App\") /* never closed\n", .unreadable),
            ("let package = Package(name: \"App\", targets: [.target(name: \"App\", dependencies: [\"ShouldGoAway\"])])\n", .linkedByHand),
        ])
    func failures(manifest: String, failure: ManifestBlock.Failure) {
        #expect(throws: failure) { try linked(manifest) }
    }
}
