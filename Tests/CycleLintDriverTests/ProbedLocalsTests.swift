import CycleLintDriver
import Foundation
import Testing

@Suite("A probe for a local object")
struct ProbedLocalsTests {
    private static let feed = """
        final class Feed {
            var title = ""
        }
        final class Hub {
            static let shared = Hub()
            var feeds: [Feed] = []
            func add(_ feed: Feed) { feeds.append(feed) }
        }

        """
    private static let probe = "+    defer { shouldGoAway(feed, \"Feed · 000000\") }"

    private func isProbed(_ text: String) throws -> Bool {
        let folder = try TemporaryFolder()
        try folder.write(Self.feed + text, to: "a.swift")
        let run = AnalysisRun(AnalysisOptions(paths: ["a.swift"], workingFolder: folder.path, probes: .show, probesEverywhere: true))
        return String(decoding: run.probes?.diff ?? [], as: UTF8.self).contains(Self.probe)
    }

    private static let build = "func build(_ use: (Feed) -> Void) {\n    let feed = Feed()\n    use(feed)\n}\n"

    @Test("stands where a closure that is given to the function only looks at it", arguments: [
        "", "func show() { build { print($0.title) } }\n", "func outer(_ use: (Feed) -> Void) { build(use) }\nfunc show() { outer { $0.title = \"\" } }\n",
    ])
    func looking(_ callers: String) throws {
        #expect(try isProbed(Self.build + callers))
    }

    /// Functions in which the object is given to somebody, with who that is.
    private static let givers: [(who: String, text: String)] = [
        ("a closure from elsewhere keeps it", build + "final class Desk {\n    var feeds: [Feed] = []\n    func open() { build { self.feeds.append($0) } }\n}\n"),
        ("a variable around the closure", build + "func show() {\n    var last: Feed?\n    build { last = $0 }\n    print(last as Any)\n}\n"),
        ("a closure that is given on", build + "func outer(_ use: (Feed) -> Void) { build(use) }\nfinal class Desk {\n    var feeds: [Feed] = []\n    func open() { outer { self.feeds.append($0) } }\n}\n"),
        ("a method as a closure", build + "func show(_ hub: Hub) { build(hub.add) }\n"),
        ("a stored closure", "final class Maker {\n    var onMake: (Feed) -> Void = { _ in }\n}\nfunc show(_ maker: Maker) {\n    let feed = Feed()\n    maker.onMake(feed)\n}\n"),
        ("a function that gives it on", "func hand(_ feed: Feed) { outOfSight(feed) }\nfunc show() {\n    let feed = Feed()\n    hand(feed)\n}\n"),
        ("one of many", sinks + "func show(_ sink: any Sink) {\n    let feed = Feed()\n    sink.take(feed)\n}\n"),
        ("a count that nobody owns", "func show() {\n    let feed = Feed()\n    start(Unmanaged.passRetained(feed).toOpaque())\n}\n"),
    ]
    private static let sinks: String = {
        let classes = (1...5).map { number in
            let body = number % 2 == 0 ? "b = feed" : "print(feed.title)"
            return "final class Sink\(number): Sink {\n    var b: Feed?\n    func take(_ feed: Feed) { \(body) }\n}\n"
        }
        return "protocol Sink { func take(_ feed: Feed) }\n" + classes.joined()
    }()

    @Test("stands where a task has it, too, if tasks may share it")
    func sent() throws {
        let text = "final class Feed: @unchecked Sendable { var title = \"\" }\nfunc show() {\n    let feed = Feed()\n    Task { print(feed.title) }\n    print(1)\n}\n"
        func probes(_ text: String) throws -> Int {
            let folder = try TemporaryFolder()
            try folder.write(text, to: "a.swift")
            let run = AnalysisRun(AnalysisOptions(paths: ["a.swift"], workingFolder: folder.path, probes: .show, probesEverywhere: true))
            return String(decoding: run.probes?.diff ?? [], as: UTF8.self).components(separatedBy: Self.probe).count - 1
        }
        #expect(try probes(text) == 1)
        #expect(try probes(text.replacing(": @unchecked Sendable", with: "")) == 0)
    }

    @Test("stands not in the `deinit` of a class that an actor has, unless that is isolated as well")
    func deinitOfActor() throws {
        func isProbed(_ attribute: String, _ modifier: String) throws -> Bool {
            let folder = try TemporaryFolder()
            try folder.write("final class Feed {}\n\(attribute)final class Model {\n    private var feed: Feed? = Feed()\n    func stop() {}\n    \(modifier)deinit {\n        print(1)\n    }\n}\n", to: "a.swift")
            let run = AnalysisRun(AnalysisOptions(paths: ["a.swift"], workingFolder: folder.path, probes: .show, probesEverywhere: true))
            return String(decoding: run.probes?.diff ?? [], as: UTF8.self).contains("+        shouldGoAway(feed")
        }
        #expect(try isProbed("", ""))
        #expect(try !isProbed("@MainActor ", ""))
        #expect(try isProbed("@MainActor ", "isolated "))
    }

    @Test("stands not where somebody may have it", arguments: givers)
    func given(_ who: String, _ text: String) throws {
        #expect(try !isProbed(text), "\(who)")
    }
}
