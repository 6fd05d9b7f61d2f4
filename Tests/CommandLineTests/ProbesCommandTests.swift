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

    @Test(
        "setup links the library, so that the program with probes is built, and its run names the ring; remove and --unfix leave everything as it was", needsSwift,
        arguments: [["--path", root], ["--vendor", "Code/Lib"]])
    func wholeWay(source: [String]) throws {
        let manifest = Self.manifest("5.5").replacing(".target(", with: ".executableTarget(").replacing(", .testTarget(name: \"AppTests\", dependencies: [\"App\"])", with: "")
        try withFolder(["Package.swift": manifest, "Sources/App/main.swift": Self.leak]) { folder in
            let before = try Self.contents(of: folder)
            #expect(try ToolProcess(["--fix"], in: folder).errors.contains("1 probe inserted into 1 file"))
            let setup = try ToolProcess(["probes", "setup"] + source, in: folder)
            #expect(setup.status == 0 && setup.errors == "" && setup.output.hasSuffix("Package.swift links ShouldGoAway to App\n"), "\(setup.output)\(setup.errors)")
            let after = try Self.contents(of: folder)
            let again = try ToolProcess(["probes", "setup"] + source, in: folder)
            #expect(again.status == 0 && again.output.hasSuffix("Package.swift links ShouldGoAway to App already\n"))
            #expect(try Self.contents(of: folder) == after)
            #expect(try ToolProcess([], in: folder).output.hasSuffix("1 retain cycle (1 warning) in 2 files\n"))
            let built = try ToolProcess([], in: folder, shell: "swift build --disable-sandbox")
            #expect(built.status == 0 && !built.output.contains("warning:"), "\(built.output)\(built.errors)")
            let run = try ToolProcess([], in: folder, shell: ".build/debug/App", environment: ["SHOULD_GO_AWAY": "on", "SHOULD_GO_AWAY_OUTPUT": "", "SHOULD_GO_AWAY_DELAY": "0.1"])
            #expect(run.status == 0 && run.errors.contains("did not go away: a ring of strong references keeps it"), "\(run.output)\(run.errors)")
            #expect(run.errors.contains("Leak.own ──▸ Leak"))
            #expect(try ToolProcess(["probes", "remove"], in: folder).output.hasPrefix("Package.swift links the library no more\n"))
            #expect(try ToolProcess(["--unfix", "Sources"], in: folder).status == 0)
            #expect(try Self.contents(of: folder) == before)
        }
    }

    private static let tests = [
        "Sources/App/Leak.swift": """
            public final class Leak {
                private var part: Part?
                func tie() { part = Part(self) }
                func isTied() -> Bool { part != nil }
            }

            final class Part {
                let whole: Leak
                init(_ whole: Leak) { self.whole = whole }
            }

            """,
        "Tests/AppTests/XCTests.swift": """
            @testable import App
            import XCTest

            final class LeakTests: XCTestCase {
                func testLeaks() {
                    let leak = Leak()
                    leak.tie()
                }
                func testGoes() throws {
                    let leak = Leak()
                    XCTAssertFalse(leak.isTied())
                }
                @MainActor func testWaits() async throws {
                    var leak: Leak? = Leak()
                    await Task.yield()
                    leak?.tie()
                    leak = nil
                    await Task.yield()
                }
            }

            """,
        "Tests/AppTests/SwiftTests.swift": """
            @testable import App
            import Testing

            @Suite struct LeakSuite {
                @Test func leaks() {
                    let leak = Leak()
                    leak.tie()
                }
                @Test("goes", arguments: [1, 2]) func goes(_ number: Int) async throws {
                    for _ in 0..<number {
                        let leak = Leak()
                        await Task.yield()
                        #expect(!leak.isTied())
                    }
                }
                @MainActor @Test(.timeLimit(.minutes(5)))
                func waits() async {
                    let leak = Leak()
                    await Task.yield()
                    leak.tie()
                }
            }

            """,
    ]

    @Test("of a leak that is found, the tests with probes fail in which it leaks, and no others; --runtime confirms it", needsSwift, arguments: [["--path", root], ["--vendor"]])
    func failingTests(source: [String]) throws {
        try withFolder(Self.tests.merging(["Package.swift": Self.manifest()]) { $1 }) { folder in
            let before = try Self.contents(of: folder)
            #expect(try ToolProcess(["--fix"], in: folder).status == 1)
            let setup = try ToolProcess(["probes", "setup"] + source, in: folder)
            #expect(setup.status == 0 && setup.output.hasSuffix("Package.swift links ShouldGoAwayTesting to AppTests\n"), "\(setup.output)\(setup.errors)")
            let built = try ToolProcess([], in: folder, shell: "swift build --disable-sandbox --build-tests")
            #expect(built.status == 0 && !built.output.contains("warning:"), "\(built.output)\(built.errors)")
            let run = try ToolProcess([], in: folder, shell: "swift test --disable-sandbox --skip-build 2>&1", environment: ["SHOULD_GO_AWAY": "on", "SHOULD_GO_AWAY_OUTPUT": "leaks", "SHOULD_GO_AWAY_DELAY": "0.1"])
            #expect(run.status != 0)
            let failed = ["testLeaks", "testWaits", "leaks()", "waits()"].filter { name in
                run.output.split(separator: "\n").contains { $0.contains("error: LeakTests.\(name) : failed - ") || $0.contains("Test \(name) recorded an issue") }
            }
            #expect(failed == ["testLeaks", "testWaits", "leaks()", "waits()"], "\(run.output)")
            #expect(run.output.contains("Test Case 'LeakTests.testGoes' passed") && !run.output.contains("Test \"goes\" recorded"), "\(run.output)")
            #expect(run.output.contains("Leak.part  ──▸ App.Part"))
            let analysis = try ToolProcess(["Sources", "Tests", "--runtime", "leaks"], in: folder)
            #expect(analysis.status == 1 && analysis.output.contains("at run time 1 confirmed"), "\(analysis.output)\(analysis.errors)")
            try FileManager.default.removeItem(atPath: folder + "/leaks")
            #expect(try ToolProcess(["probes", "remove"], in: folder).status == 0)
            #expect(try ToolProcess(["--unfix"], in: folder).status == 0)
            #expect(try Self.contents(of: folder) == before)
        }
    }

    @Test("the library in Swift only judges the scenarios as the one with C does", needsSwift)
    func scenarios() throws {
        let manifest = Self.manifest().replacing(", .testTarget(name: \"AppTests\", dependencies: [\"App\"])", with: "").replacing(".target(name: \"App\")", with: ".executableTarget(name: \"shouldgoaway-scenarios\")")
        let source = Self.root + "/Fixtures/AtRunTime/scenarios"
        var files = ["Package.swift": manifest]
        for name in try FileManager.default.contentsOfDirectory(atPath: source) {
            let text = try String(contentsOfFile: source + "/" + name, encoding: .utf8)
            // Two of them turn a screw of the library that is not public.
            files["Sources/shouldgoaway-scenarios/" + name] = text.replacing(/(?m)^import ShouldGoAway$/, with: "@testable import ShouldGoAway").replacing(/(?m)^import ShouldGoAwayShims\n/, with: "")
        }
        try withFolder(files) { folder in
            let setup = try ToolProcess(["probes", "setup", "--vendor"], in: folder)
            #expect(setup.status == 0, "\(setup.errors)")
            let built = try ToolProcess([], in: folder, shell: "swift build --disable-sandbox")
            #expect(built.status == 0, "\(built.output)\(built.errors)")
            let run = try ToolProcess([], in: folder, shell: ".build/debug/shouldgoaway-scenarios")
            #expect(run.status == 0 && run.output.contains("scenarios as expected"), "\(run.output)\(run.errors)")
            let stress = try ToolProcess([], in: folder, shell: ".build/debug/shouldgoaway-scenarios stress 2 4")
            #expect(stress.status == 0 && stress.output.contains("0 wrong; 0 deinit on the monitor's thread"), "\(stress.output)\(stress.errors)")
        }
    }

    /// Of all files that are no products of a build.
    private static func contents(of folder: String) throws -> [String: Data] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".build") && !$0.hasPrefix("Package.resolved") }
        return names.reduce(into: [:]) { $0[$1] = FileManager.default.contents(atPath: folder + "/" + $1) ?? Data() }
    }

    @Test(
        "SwiftPM takes the manifest, in each version of its language, and sees the library", needsSwift,
        arguments: ["4.2", "5.1", "5.4", "5.5", "6.0"], [["--path", root], ["--from", "https://example.org/cyclelint.git"], ["--from", "https://example.org/cyclelint.git", "--version", "1.0.0"]])
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
        #expect(try ArgumentParser.parse(["--color", "never", "probes", "remove"]) == .probes(ProbesCommand(action: .remove(vendored: nil))))
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
