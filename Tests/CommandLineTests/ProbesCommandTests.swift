import CycleLintDriver
import Foundation
import Testing

@testable import cyclelint

@Suite("cyclelint probes")
struct ProbesCommandTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    private static let hasSwift = (try? ToolProcess([], in: "/", shell: "swift --version"))?.status == 0
    private static let needsSwift = ConditionTrait.enabled(if: hasSwift, "no swift on the path: packages cannot be built")

    private static func manifest(_ tools: String = "6.0") -> String {
        """
        // swift-tools-version:\(tools)
        import PackageDescription
        let package = Package(name: "App", targets: [.target(name: "App"), .testTarget(name: "AppTests", dependencies: ["App"])])

        """
    }
    private static let leak = """
        final class Leak { var own: Leak? }
        func leak() {
            let leak = Leak()
            leak.own = leak
        }
        leak()

        """

    @Test("setup links the library, so that the program with probes is built, and its run names the ring; remove and --unfix leave everything as it was", needsSwift)
    func wholeWay() throws {
        let manifest = Self.manifest("5.9").replacing(".target(", with: ".executableTarget(").replacing(", .testTarget(name: \"AppTests\", dependencies: [\"App\"])", with: "")
        try withFolder(["Package.swift": manifest, "Sources/App/main.swift": Self.leak]) { folder in
            #expect(try ToolProcess(["--fix"], in: folder).errors.contains("1 probe inserted into 1 file"))
            let setup = try ToolProcess(["probes", "setup", "--path", Self.root], in: folder)
            #expect(setup.status == 0 && setup.errors == "" && setup.output == "Package.swift links ShouldGoAway to App\n")
            let run = try ToolProcess([], in: folder, shell: "swift run --disable-sandbox App", environment: ["SHOULD_GO_AWAY": "on", "SHOULD_GO_AWAY_OUTPUT": "", "SHOULD_GO_AWAY_DELAY": "0.1"])
            #expect(run.status == 0 && run.errors.contains("did not go away: a ring of strong references keeps it"), "\(run.output)\(run.errors)")
            #expect(run.errors.contains("Leak.own"))
            #expect(try ToolProcess(["probes", "remove"], in: folder).output == "Package.swift links the library no more\n")
            #expect(try ToolProcess(["--unfix", "Sources"], in: folder).status == 0)
            #expect(try String(contentsOfFile: folder + "/Package.swift", encoding: .utf8) == manifest)
            #expect(try String(contentsOfFile: folder + "/Sources/App/main.swift", encoding: .utf8) == Self.leak)
        }
    }

    @Test(
        "SwiftPM takes the manifest, in each version of its language, and sees the library", needsSwift,
        arguments: ["4.2", "5.0", "5.2", "5.4", "5.5", "5.9", "6.0"], [["--path", root], ["--from", "https://example.org/cyclelint.git"], ["--from", "https://example.org/cyclelint.git", "--version", "1.0.0"]])
    func dumped(tools: String, source: [String]) throws {
        let files = ["Package.swift": Self.manifest(tools), "Sources/App/a.swift": "import ShouldGoAway\n", "Tests/AppTests/a.swift": "import ShouldGoAwayTesting\n"]
        try withFolder(files) { folder in
            #expect(try ToolProcess(["probes", "setup"] + source, in: folder).status == 0)
            let dump = try ToolProcess([], in: folder, shell: "swift package dump-package")
            #expect(dump.status == 0, "\(dump.errors)")
            let package = try JSONDecoder().decode(Dump.self, from: Data(dump.output.utf8))
            let products = package.targets.map { ($0.name, $0.dependencies.compactMap { $0.product?.compactMap(\.self).first }) }
            #expect(Dictionary(uniqueKeysWithValues: products) == ["App": ["ShouldGoAway"], "AppTests": ["ShouldGoAwayTesting"]])
            #expect(package.dependencies.count == 1)
        }
    }

    private struct Dump: Decodable {
        struct Target: Decodable {
            struct Dependency: Decodable {
                var product: [Part?]?
            }
            var name: String
            var dependencies: [Dependency]
        }
        /// A name; the condition of a dependency is none.
        enum Part: Decodable, Equatable, ExpressibleByStringLiteral {
            case name(String)
            case other

            init(from decoder: any Decoder) throws {
                self = (try? decoder.singleValueContainer().decode(String.self)).map(Part.name) ?? .other
            }

            init(stringLiteral value: String) { self = .name(value) }
        }
        struct Dependency: Decodable {}
        var targets: [Target]
        var dependencies: [Dependency]
    }

    @Test("says what is wrong, with status 2, and writes nothing")
    func failures() throws {
        try withFolder(["Package.swift": Self.manifest(), "Sources/App/a.swift": ""]) { folder in
            let run = try ToolProcess(["probes", "setup", "--path", Self.root], in: folder)
            #expect(run.status == 2 && run.output == "")
            #expect(run.errors == "cyclelint: error: .: no file imports ShouldGoAway; run cyclelint --fix first\n")
            let nothing = try ToolProcess(["probes", "remove"], in: folder)
            #expect(nothing.status == 0 && nothing.output == "Package.swift has nothing of cyclelint probes setup\n")
        }
    }

    @Test("takes a folder and where the library comes from")
    func arguments() throws {
        #expect(try ArgumentParser.parse(["probes", "setup", "--path", "../c"]) == .probes(ProbesCommand(action: .link(.folder("../c")))))
        #expect(try ArgumentParser.parse(["probes", "setup", "app", "--from=u", "--version", "1.0.0"]) == .probes(ProbesCommand(action: .link(.repository(url: "u", .version("1.0.0"))), folder: "app")))
        #expect(try ArgumentParser.parse(["probes", "--from=u", "setup"]) == .probes(ProbesCommand(action: .link(.repository(url: "u", .branch("main"))))))
        #expect(try ArgumentParser.parse(["probes", "remove", "--", "-x"]) == .probes(ProbesCommand(action: .remove(vendored: nil), folder: "-x")))
        #expect(try ArgumentParser.parse(["probes", "setup", "app", "--vendor"]) == .probes(ProbesCommand(action: .link(.vendored(folder: nil)), folder: "app")))
        #expect(try ArgumentParser.parse(["probes", "setup", "--vendor", "Code/Lib"]) == .probes(ProbesCommand(action: .link(.vendored(folder: "Code/Lib")))))
        #expect(try ArgumentParser.parse(["probes", "remove", "app", "--vendor=Lib"]) == .probes(ProbesCommand(action: .remove(vendored: "Lib"), folder: "app")))
        #expect(try ArgumentParser.parse(["probes", "-h"]) == .help)
    }

    @Test(
        "tells arguments that make no sense",
        arguments: [
            (["probes"], "probes needs a word: setup or remove; a folder of that name is written ./probes"),
            (["probes", "setpu"], "probes setpu: not one of setup, remove; did you mean setup?"),
            (["probes", "setup"], "say where the library comes from: --path FOLDER with a checkout of cyclelint, --from URL of its repository, or --vendor to write its sources into the package"),
            (["probes", "setup", "--from", "b", "--vendor"], "--from and --vendor both say where the library comes from; choose one"),
            (["probes", "setup", "--path", "a", "--from", "b"], "--path and --from both say where the library comes from; choose one"),
            (["probes", "setup", "--path", "a", "--version", "b"], "--version is of a repository; write --from URL with it"),
            (["probes", "setup", "--path"], "--path needs a value; see cyclelint --help"),
            (["probes", "setup", "--pth=x"], "unknown option --pth of probes; did you mean --path?"),
            (["probes", "setup", "a", "b", "--path", "c"], "probes setup takes one folder, and there are 2: a b"),
            (["probes", "remove", "--path", "c"], "probes remove takes no --path"),
        ])
    func usage(arguments: [String], message: String) {
        #expect(throws: UsageError(text: message)) { try ArgumentParser.parse(arguments) }
    }
}
