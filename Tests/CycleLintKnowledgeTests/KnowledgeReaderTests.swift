import Foundation
import Testing

@testable import CycleLintKnowledge

@Suite("A file of knowledge")
struct KnowledgeReaderTests {
    @Test("is read with its types and calls")
    func reads() throws {
        let reader = KnowledgeReader(framework: Data("""
            {
              "framework": "EventKitten",
              "types": [{ "type": "class Bus: NSObject", "properties": ["weak var delegate: BusDelegate?"] }],
              "calls": [
                {
                  "of": "Bus",
                  "call": "func on(_ name: String, perform handler: @escaping () -> Void) -> Token",
                  "keeps": [{ "what": "handler", "by": "receiver", "until": "receiver.off(result)" }],
                  "source": "https://example.org", "confirmed": "run"
                }
              ]
            }
            """.utf8))
        #expect(reader.problems.isEmpty)
        let framework = try #require(reader.frameworks.first)
        #expect(framework.modules == ["EventKitten"])
        #expect(framework.types == [KnownType(type: "class Bus: NSObject", properties: ["weak var delegate: BusDelegate?"])])
        #expect(framework.calls.map(\.name) == ["on(_:perform:)"])
        #expect(framework.calls[0].keeps == [KnownCall.Kept(what: "handler", by: "receiver", until: ["receiver.off(result)"])])
    }

    @Test("is told where it is no JSON")
    func syntax() {
        let problems = KnowledgeReader(configuration: Data("{\n  \"knowledge\": nonsense\n}".utf8)).problems
        #expect(problems.map(\.line) == [2])
        #expect(problems.first?.message.hasPrefix("this is no JSON: ") == true)
    }

    @Test("is told of each entry that makes no sense, by its line and path", arguments: [
        (#"{ "call": "func f(", "keeps": [] }"#, "is not the declaration of a function or initialiser"),
        (#"{ "call": "func f(x: Int)", "keps": [] }"#, "there is no key `keps` here"),
        (#"{ "call": "func f(x: Int)", "keeps": [{ "what": "y", "by": "x" }] }"#, "the declaration has no `y`"),
        (#"{ "call": "func f(x: Int)", "keeps": [{ "what": "x" }] }"#, "who keeps `x`?"),
        (#"{ "call": "func f(x: Int)", "keeps": [{ "what": "x", "root": "the bus", "until": "later" }] }"#, "`later` is neither"),
        (#"{ "call": "func f(x: Int)", "keeps": [{ "what": "x", "root": "the bus", "until": "y.end()" }] }"#, "`y` in `y.end()`"),
        (#"{ "call": "func f(x: Int)", "marks": ["Forever"] }"#, "there is no mark `Forever`"),
        (#"{ "call": "func f(x: )" }"#, "this is not Swift"),
        (#"{ "call": 7 }"#, "something else was expected here: a string"),
        (#"{ "keeps": [] }"#, "the key `call` is missing"),
    ])
    func entries(_ entry: String, _ message: String) {
        let json = "{\n  \"knowledge\": [\n    {\n      \"framework\": \"X\",\n      \"calls\": [\n        \(entry)\n      ]\n    }\n  ]\n}"
        let problems = KnowledgeReader(configuration: Data(json.utf8)).problems
        #expect(problems.contains { $0.line == 6 && $0.entry.hasPrefix("knowledge[0].calls[0]") && $0.message.contains(message) }, "\(problems.map(\.text))")
    }

    @Test("of a project takes the place of what the binary knows of the same call")
    func overrides() {
        var known = Framework(title: "X")
        known.calls = [KnownCall(types: ["A", "B"], declaration: "func f()"), KnownCall(types: ["A"], declaration: "func g()")]
        var own = Framework(title: "X")
        own.calls = [KnownCall(types: ["A"], declaration: "func f()", note: "own")]
        let merged = known.overridden(by: own).calls
        #expect(merged.map(\.types) == [["B"], ["A"], ["A"]])
        #expect(merged.last?.note == "own")
    }

    @Test("of a project stand beside each other where they differ in the types of their parameters alone, and replace global functions only by global ones")
    func overloads() {
        var known = Framework(title: "X")
        known.calls = [KnownCall(types: ["Queue"], declaration: "func add(_ job: Job)"), KnownCall(declaration: "func run(_ job: Job)")]
        var own = Framework(title: "X")
        own.calls = [KnownCall(types: ["Queue"], declaration: "func add(_ block: @escaping () -> Void)"), KnownCall(types: ["Queue"], declaration: "func add(_ job: Job)"), KnownCall(types: ["Loop"], declaration: "func run(_ job: Job)")]
        #expect(known.overridden(by: own).calls.map(\.declaration) == ["func run(_ job: Job)"] + own.calls.map(\.declaration))
    }
}
