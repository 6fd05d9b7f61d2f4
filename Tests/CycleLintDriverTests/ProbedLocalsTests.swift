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

    /// Statements of a function that made `feed`, with the function's heading.
    private static let sendings: [(heading: String, statements: String)] = [
        ("func show()", "let b = Box(feed: feed)\n    Task { print(b.feed) }"),
        ("func show()", "let b = (feed, 1)\n    Task { print(b.0) }"),
        ("func show()", "let b = [feed]\n    Task { b.forEach { print($0) } }"),
        ("func show()", "let other = Feed()\n    other.next = feed\n    Task { print(other) }"),
        ("func show()", "let run = { print(feed) }\n    Task { run() }"),
        ("func show()", "func run() { print(feed) }\n    Task { run() }"),
        ("func show()", "if let b = Optional(feed) { Task { print(b) } }"),
        ("func show()", "switch feed { case let b: Task { print(b) } }"),
        ("func show()", "for b in [feed] { Task { print(b) } }"),
        ("func show()", "let b = feed.next\n    Task { print(b as Any) }"),
        ("func show()", "let m = Mutex(feed)\n    m.withLock { print($0) }"),
        ("func show()", "MainActor.assumeIsolated { print(feed) }"),
        ("func show()", "post(feed)"),
        ("func show()", "_ = Desk(feed)"),
        ("func show(_ post: (sending Feed) -> Void)", "post(feed)"),
        ("func show(_ waiting: CheckedContinuation<Feed, Never>)", "waiting.resume(returning: feed)"),
        ("func show(_ feeds: AsyncStream<Feed>.Continuation)", "feeds.yield(feed)"),
        ("func show() async", "await MainActor.run { print(feed) }"),
        ("func show(_ desk: Desk) async", "let b = Box(feed: feed)\n    await desk.look(b)"),
        ("func show(_ desk: Desk) async", "async let done: Void = desk.look(Box(feed: feed))\n    await done"),
        ("func show() async", "let run = { @MainActor in print(feed) }\n    await run()"),
    ]
    private static let desk = """
        final class Feed {
            var next: Feed?
            var title = ""
        }
        struct Box { var feed: Feed }
        actor Desk {
            init(_ feed: Feed) {}
            func look(_ box: Box) {}
        }
        func post(_ feed: sending Feed) {}

        """

    private func isProbedAtDesk(_ heading: String, _ statements: String) throws -> Bool {
        let folder = try TemporaryFolder()
        try folder.write("\(Self.desk)\(heading) {\n    let feed = Feed()\n    \(statements)\n    print(1)\n}\n", to: "a.swift")
        let run = AnalysisRun(AnalysisOptions(paths: ["a.swift"], workingFolder: folder.path, probes: .show, probesEverywhere: true))
        return String(decoding: run.probes?.diff ?? [], as: UTF8.self).contains(Self.probe)
    }

    @Test("stands not where the object's region is sent to another task or actor: the compiler lets nobody use it behind that", arguments: sendings)
    func sentRegion(_ heading: String, _ statements: String) throws {
        #expect(try !isProbedAtDesk(heading, statements))
    }

    @Test("stands where another region is sent, or what all may share", arguments: [
        ("func show()", "let other = Feed()\n    feed.title = \"a\"\n    Task { print(other) }"),
        ("func show()", "let title: String = feed.title\n    Task { print(title) }"),
        ("func show() async", "await withTaskGroup(of: Int.self) { tasks in\n        tasks.addTask { 1 }\n        feed.title = \"a\"\n    }"),
    ])
    func otherRegion(_ heading: String, _ statements: String) throws {
        #expect(try isProbedAtDesk(heading, statements))
    }

    @Test("stands not in the `deinit` of a class that an actor has, unless that is isolated as well")
    func deinitOfActor() throws {
        func isProbed(_ attribute: String, _ modifier: String) throws -> Bool {
            let folder = try TemporaryFolder()
            let actors = "@globalActor actor Desk { static let shared = Desk() }\ntypealias Main = MainActor\n"
            try folder.write("final class Feed {}\n\(actors)\(attribute)final class Model {\n    private var feed: Feed? = Feed()\n    func stop() {}\n    \(modifier)deinit {\n        print(1)\n    }\n}\n", to: "a.swift")
            let run = AnalysisRun(AnalysisOptions(paths: ["a.swift"], workingFolder: folder.path, probes: .show, probesEverywhere: true))
            return String(decoding: run.probes?.diff ?? [], as: UTF8.self).contains("+        shouldGoAway(feed")
        }
        #expect(try isProbed("", ""))
        for attribute in ["@MainActor ", "@Desk ", "@Elsewhere ", "@Main "] { #expect(try !isProbed(attribute, "")) }
        #expect(try isProbed("@MainActor ", "isolated "))
    }

    @Test("stands in a closure that runs in its place, unless something around the closure has it", arguments: [
        ("", true), ("last = feed", false), ("hub.add(feed)", false), ("Hub.shared.add(feed)", false), ("list.append(feed)", false),
    ])
    func inClosure(_ statement: String, _ isThere: Bool) throws {
        let text = "func show(_ hub: Hub, _ list: inout [Feed]) {\n    var last: Feed?\n    MainActor.assumeIsolated {\n        let feed = Feed()\n        \(statement)\n        print(1)\n    }\n    print(last as Any)\n}\n"
        let folder = try TemporaryFolder()
        try folder.write(Self.feed + text, to: "a.swift")
        let run = AnalysisRun(AnalysisOptions(paths: ["a.swift"], workingFolder: folder.path, probes: .show, probesEverywhere: true))
        let diff = String(decoding: run.probes?.diff ?? [], as: UTF8.self)
        #expect(diff.contains("defer { shouldGoAway(feed") == isThere)
    }

    /// Objects in a ring that the program gives to closures of which nothing is known.
    private static let suspects: [(what: String, text: String)] = [
        ("a stored closure", "final class Page {\n    var onShow: ((Page) -> Void)?\n    var handler: (() -> Void)?\n    func show() { handler = { self.show() }; onShow?(self) }\n}\nfunc open() {\n    let page = Page()\n    page.show()\n}\n"),
        ("a stream's continuation", "final class Page {\n    let pages: AsyncStream<Int>\n    let continuation: AsyncStream<Int>.Continuation\n    func show() {}\n    init() {\n        (pages, continuation) = AsyncStream.makeStream(of: Int.self)\n        continuation.onTermination = { _ in self.show() }\n    }\n}\nfunc open() {\n    let page = Page()\n    page.show()\n}\n"),
        ("a closure that keeps itself", "import Dispatch\nfinal class Page {\n    func show() {\n        var item: DispatchWorkItem?\n        item = DispatchWorkItem { if item?.isCancelled == false { self.show() } }\n        if let item { DispatchQueue.main.async(execute: item) }\n    }\n}\nfunc open() {\n    let page = Page()\n    page.show()\n}\n"),
        ("a value that begins as a constant", "struct Tools {\n    var log: () -> Void = {}\n    static let live = Tools()\n}\nfinal class Page {\n    var tools: Tools\n    init(tools: Tools) { self.tools = tools }\n    func show() { tools.log = { self.show() } }\n}\nfunc open() {\n    let page = Page(tools: .live)\n    page.show()\n}\n"),
    ]

    @Test("of a finding stands also where only the program's own closures and the ring itself could keep it", arguments: suspects)
    func suspected(_ what: String, _ text: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "a.swift")
        let run = AnalysisRun(AnalysisOptions(paths: ["a.swift"], workingFolder: folder.path, probes: .show))
        #expect(run.probes?.withoutPlace.isEmpty == true, "\(what)")
        let diff = String(decoding: run.probes?.diff ?? [], as: UTF8.self)
        #expect(diff.contains("+    defer { shouldGoAway(page"), "\(what)")
    }

    @Test("stands not where somebody may have it", arguments: givers)
    func given(_ who: String, _ text: String) throws {
        #expect(try !isProbed(text), "\(who)")
    }
}
