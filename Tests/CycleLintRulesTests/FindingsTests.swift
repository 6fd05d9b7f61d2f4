import CycleLintFrontEnd
import CycleLintRules
import Testing

/// What the analysis makes of whole programs, given as text.
@Suite("Findings")
struct FindingsTests {
    /// Findings of certain and likely rings in files of these names (`Module/File.swift`).
    private func shown(_ files: [(name: String, source: String)]) -> [Finding] {
        let all = files.map { name, source in
            facts(of: SourceFile(path: name, bytes: Array(source.utf8)), module: String(name.prefix { $0 != "/" }))
        }
        return findings(in: all).filter { $0.confidence >= .likely }
    }

    private func shown(_ source: String) -> [Finding] { shown([("App/Main.swift", source)]) }

    private static let feed = """
        final class Feed {
            var onUpdate: (() -> Void)?
            func reload() {}
            func start() { onUpdate = { self.reload() } }
        }
        """
    private static let node = """
        final class Node {
            let parent: Node?
            var children: [Node] = []
            init(parent: Node?) {
                self.parent = parent
                parent?.children.append(self)
            }
        }
        """

    @Test("A node that appends itself to its parent's children is found at the parent") func aNodeThatAppendsItselfToItsParentsChildren() throws {
        let finding = try #require(shown(Self.node).first)
        #expect(finding.rule == "strong-back-reference")
        #expect(finding.location.line == 2)
        #expect(finding.confidence == .certain)
        #expect(finding.signature == "App.Node.children -> App.Node.parent")
    }

    @Test("One ring is one finding, however often the program makes it") func oneRingIsOneFindingHoweverOftenTheProgram() {
        let twice = Self.feed + "func go() { let a = Feed(); a.start(); let b = Feed(); b.start(); b.start() }"
        #expect(shown(twice).count == 1)
    }

    @Test("What a library keeps is named with whose object it is") func whatALibraryKeepsIsNamedWithWhoseObjectItIs() {
        let source = ["Reader", "Writer"].map { "final class \($0) { deinit { print(0) } }\nfunc make\($0)() { _ = Unmanaged.passRetained(\($0)()) }\n" }.joined()
        let found = shown(source)
        #expect(found.map(\.classes) == [["App.Reader"], ["App.Writer"]])
        #expect(Set(found.map(\.fingerprint)).count == 2)
    }

    @Test("The order of the files does not matter") func theOrderOfTheFilesDoesNotMatter() {
        let files = [("App/A.swift", Self.feed), ("App/B.swift", Self.node), ("App/C.swift", "func go() { Feed().start(); _ = Node(parent: nil) }")]
        #expect(shown(files) == shown(files.reversed()))
        #expect(shown(files).count == 2)
    }

    @Test("Lines that move do not change the fingerprint") func linesThatMoveDoNotChangeTheFingerprint() {
        let moved = shown("import Foundation\n\n// A feed.\n" + Self.feed)
        #expect(moved.map(\.fingerprint) == shown(Self.feed).map(\.fingerprint))
        #expect(moved.map(\.location) != shown(Self.feed).map(\.location))
    }

    @Test("The same name in two modules is two types") func theSameNameInTwoModulesIsTwoTypes() {
        let owner = """
            public final class Owner {
                public let part = Part()
                public func wire() { part.owner = self }
            }
            """
        let strong = "public final class Part { public var owner: Owner? }"
        let weak = "public final class Part { public weak var owner: Owner? }"
        #expect(shown([("One/Owner.swift", owner), ("One/Part.swift", strong), ("Two/Part.swift", weak)]).count == 1)
        #expect(shown([("One/Owner.swift", owner), ("One/Part.swift", weak), ("Two/Part.swift", strong)]).isEmpty)
    }

    @Test("A ring never needs two branches of one #if") func aRingNeverNeedsTwoBranchesOfOneIf() {
        let branches = """
            final class Door {
                #if os(Linux)
                var key: Key?
                #else
                weak var key: Key?
                #endif
            }
            final class Key {
                #if os(Linux)
                weak var door: Door?
                #else
                var door: Door?
                #endif
            }
            func cut() { let door = Door(); let key = Key(); door.key = key; key.door = door }
            """
        #expect(shown(branches).isEmpty)
        #expect(shown(branches.replacing("weak ", with: "")).count == 1)
    }

    @Test("A deinit in the ring makes it an error and says what it would have done") func aDeinitInTheRingMakesItAnError() throws {
        let camera = """
            final class Camera {
                var onFrame: (() -> Void)?
                let file = File()
                func start() { onFrame = { self.save() } }
                func save() {}
                deinit { file.close() }
            }
            final class File { func close() {} }
            """
        let finding = try #require(shown(camera).first)
        #expect(finding.severity == .error)
        #expect(finding.rule == "closure-capture")
        #expect(finding.notes.contains { $0.contains("`Camera.deinit`") && $0.contains("`file.close()`") })
    }

    @Test("Breaking code that only a deinit of the ring reaches does not count") func breakingCodeThatOnlyADeinitOfTheRing() {
        func session(_ caller: String) -> String {
            """
            final class Session {
                private var handler: (() -> Void)?
                func start() { handler = { self.step() } }
                func step() {}
                private func close() { handler = nil }
                \(caller) { close() }
            }
            """
        }
        #expect(shown(session("deinit")).map(\.rule) == ["unreachable-deinit"])
        #expect(shown(session("func stop()") + "func go() { let s = Session(); s.start(); s.stop() }").isEmpty)
    }

    @Test("An edge that rests on the only implementation of a requirement is likely, not certain") func anEdgeThatRestsOnTheOnlyImplementationOf() {
        let presenter = """
            protocol Screen { func show(_ action: @escaping () -> Void) }
            final class Page: Screen {
                var action: (() -> Void)?
                func show(_ action: @escaping () -> Void) { self.action = action }
            }
            final class Presenter {
                let screen: any Screen
                init(screen: any Screen) { self.screen = screen }
                func run() { screen.show { self.run() } }
            }
            """
        #expect(shown(presenter).map(\.confidence) == [.likely])
        #expect(shown(presenter.replacing("any Screen", with: "Page")).map(\.confidence) == [.certain])
    }

    @Test("Any bytes give findings without a trap") func anyBytesGiveFindingsWithoutATrap() {
        var seed: UInt64 = 42
        let bytes = Array((Self.feed + Self.node).utf8)
        for _ in 0..<200 {
            var mutated = bytes
            for _ in 0..<8 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                mutated[Int(seed >> 33) % mutated.count] = UInt8(truncatingIfNeeded: seed >> 20)
            }
            _ = findings(in: [facts(of: SourceFile(path: "a.swift", bytes: mutated), module: "App")])
        }
    }
}
