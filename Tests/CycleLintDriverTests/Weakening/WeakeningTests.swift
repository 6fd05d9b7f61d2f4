import CycleLintRules
import Foundation
import Testing

@testable import CycleLintDriver

/// A program whose rings have to stay as they are.
struct KeptProgram: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let source: String

    init(_ what: String, _ source: String) {
        testDescription = what
        self.source = source
    }
}

@Suite("Making references weak")
struct WeakeningTests {
    private func edited(_ files: [String: String], confidence: Confidence = .likely) throws -> (files: [String: String], run: AnalysisRun) {
        let folder = try TemporaryFolder(files)
        let run = AnalysisRun(AnalysisOptions(workingFolder: folder.path, confidence: confidence, weakening: .insert))
        return (try Dictionary(uniqueKeysWithValues: files.keys.map { ($0, try folder.read($0)) }), run)
    }

    @Test("leaves a program as it is", arguments: KeptClosures.all + KeptProperties.all + KeptHandedObjects.all + KeptLeaves.all)
    func kept(_ program: KeptProgram) throws {
        let source = program.source + "\n"
        let (files, run) = try edited(["Program.swift": source], confidence: .possible)
        #expect(files["Program.swift"] == source)
        #expect(run.content?.findings.isEmpty == false, "there is nothing to leave")
        #expect(run.weakening?.left == run.content?.findings.count)
    }

    @Test("makes a back reference weak whose owner made it, in the file that declares it")
    func backReference() throws {
        let (files, run) = try edited([
            "Parent.swift": "final class Parent {\n    private let child = Child()\n    func start() { child.parent = self }\n}\nfunc main() {\n    let parent = Parent()\n    parent.start()\n}\n",
            "Child.swift": "final class Child {\n    var parent: Parent?\n}\n",
        ])
        #expect(files["Child.swift"] == "final class Child {\n    weak var parent: Parent?\n}\n")
        #expect(run.content?.findings == [])
        #expect(run.weakening?.properties == 1 && run.weakening?.left == 0)
    }

    @Test("follows objects through the calls that put them together")
    func calls() throws {
        let source = """
            final class Chapter {
                var paragraphs: [Paragraph] = []
                func add(_ paragraph: Paragraph) {
                    paragraph.chapter = self
                    paragraphs.append(paragraph)
                }
            }
            final class Paragraph {
                var chapter: Chapter?
            }
            func write() {
                let chapter = Chapter()
                let first = Paragraph()
                chapter.add(first)
                chapter.add(Paragraph())
            }

            """
        #expect(try edited(["A.swift": source]).files["A.swift"] == source.replacing("    var chapter", with: "    weak var chapter"))
        let outlived = source.replacing("func write() {\n    let chapter = Chapter()\n    let first = Paragraph()\n    chapter.add(first)", with: "func write() {\n    let first = Paragraph()\n    do { let chapter = Chapter(); chapter.add(first) }\n    let chapter = Chapter()")
        #expect(try edited(["A.swift": outlived]).files["A.swift"] == outlived)
    }

    @Test("an injected object may have the closure where its maker has the one who listens, too")
    func injected() throws {
        let classes = """
            final class Bus { var onMessage: (() -> Void)? }
            final class Logger {
                let bus: Bus
                var seen = 0
                init(bus: Bus) { self.bus = bus }
                func start() { bus.onMessage = { self.seen += 1 } }
            }

            """
        let together = classes + "func run() {\n    let bus = Bus()\n    let logger = Logger(bus: bus)\n    logger.start()\n    bus.onMessage?()\n}\n"
        #expect(try edited(["A.swift": together]).run.content?.findings == [])
        let apart = classes + "func run(_ bus: Bus) {\n    let logger = Logger(bus: bus)\n    logger.start()\n}\n"
        #expect(try edited(["A.swift": apart]).files["A.swift"] == apart)
    }

    @Test("edits nothing where nothing is shown")
    func onlyShown() throws {
        let source = "final class A {\n    var f: (() -> Void)?\n    var n = 0\n    func arm() { f = { self.n = 1 } }\n}\n"
        let folder = try TemporaryFolder(["A.swift": source])
        #expect(AnalysisRun(AnalysisOptions(workingFolder: folder.path, weakening: .insert)) { _ in [] }.weakening?.changedFiles == 0)
        #expect(try folder.read("A.swift") == source)
        #expect(AnalysisRun(AnalysisOptions(workingFolder: folder.path, weakening: .insert)).weakening?.changedFiles == 1)
    }
}
