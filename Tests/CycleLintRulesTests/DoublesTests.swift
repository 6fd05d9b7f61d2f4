import CycleLintFrontEnd
import CycleLintRules
import Testing

/// What only tests declare proves nothing of the program.
@Suite("A class that stands for another in tests")
struct DoublesTests {
    private func confidences(_ source: String, _ tests: String) -> [Confidence] {
        let files = [("Sources/App/Main.swift", "App", source), ("Tests/AppTests/Tests.swift", "AppTests", "import Testing\n" + tests)]
        return findings(in: files.map { facts(of: SourceFile(path: $0, bytes: Array($2.utf8)), module: $1) }).map(\.confidence)
    }

    private static let manager = """
        protocol Collecting: AnyObject { var owner: Manager? { get set } }
        final class Manager {
            let collector: any Collecting
            init(collector: any Collecting) { self.collector = collector; collector.owner = self }
        }

        """

    @Test("keeps what the program's own class refers to weakly: possible, as the program has no such ring", arguments: [
        ("final class Collector: Collecting { weak var owner: Manager? }", Confidence.possible), ("final class Collector: Collecting { var owner: Manager? }", Confidence.certain),
    ])
    func weakInProgram(collector: String, expected: Confidence) {
        let tests = "final class FakeCollector: Collecting { var owner: Manager? }\nfunc testManager() { _ = Manager(collector: FakeCollector()) }\n"
        let made = expected == .certain ? "\nfunc make() -> Manager { Manager(collector: Collector()) }\n" : "\n"
        #expect(confidences(Self.manager + collector + made, tests).max() == expected)
    }

    @Test("is not taken for what a list of another test has in it, even if no other class conforms")
    func onlyConformer() {
        let source = """
            protocol Behavior { func added(_ entry: Entry) }
            final class Entry { let make: () -> Any; init(_ make: @escaping () -> Any) { self.make = make } }
            final class Container {
                var behaviors: [any Behavior] = []
                let parent: Container?
                init(parent: Container? = nil) { self.parent = parent }
                func register(_ make: @escaping () -> Any) { let entry = Entry(make); behaviors.forEach { $0.added(entry) } }
                func child() -> Container { Container(parent: self) }
                func resolve() -> Any { 1 }
            }
            """
        let tests = """
            final class Recorder: Behavior { var entries: [Entry] = []; func added(_ entry: Entry) { entries.append(entry) } }
            func testChild() { let container = Container(); let child = container.child(); container.register { child.resolve() } }
            """
        #expect(confidences(source, tests) == [.possible])
    }
}
