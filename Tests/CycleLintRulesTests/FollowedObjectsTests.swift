import CycleLintFrontEnd
import CycleLintRules
import Testing

/// Objects that reach what keeps them by loops, tuples, requirements and circles of calls.
///
/// In each source `«strong|weak»` stands for the two forms of one capture or property: with the first it leaks, with the second it does not.
@Suite("Objects are followed")
struct FollowedObjectsTests {
    private func form(_ source: String, isWeak: Bool) -> String {
        source.split(separator: "«").enumerated().map { index, part in
            guard index > 0, let end = part.firstIndex(of: "»") else { return String(part) }
            let forms = part[..<end].split(separator: "|", omittingEmptySubsequences: false)
            return String(forms[isWeak ? 1 : 0]) + String(part[part.index(after: end)...])
        }.joined()
    }

    @Test("to what keeps them", arguments: [
        // Each element of a literal.
        """
        class View { var subviews: [View] = []; func add(_ view: View) { subviews.append(view) } }
        final class Button: View { var onTap: (() -> Void)? }
        final class Header: View {
            var isLiked = false
            override init() { let label = View(), like = Button(); like.onTap = { «|[weak self] in »self«|?».isLiked.toggle() }; [label, like].forEach { add($0) } }
        }
        """,
        // An element of a list that a caller wrote down.
        """
        struct Route { let path: String; let handler: () -> Void }
        final class Router { var table: [String: Route] = [:]; func mount(_ routes: [Route]) { for route in routes { table[route.path] = route } } }
        final class Users {
            let router = Router()
            init() { router.mount([Route(path: "/a", handler: { «|[weak self] in »self«|?».index() }), Route(path: "/b", handler: {})]) }
            func index() {}
        }
        """,
        // A tuple that is spread over the parameters of a closure.
        """
        final class Item { var onSelect: (() -> Void)? }
        final class Bar { let items = [Item(), Item()]; var n = 0
            init() { items.enumerated().forEach { index, item in item.onSelect = { «|[weak self] in »self«|?».n = index } } } }
        """,
        """
        final class Item { var onSelect: (() -> Void)? }
        final class Bar { let items = ["a": Item()]; var n = ""
            init() { items.forEach { key, item in item.onSelect = { «|[weak self] in »self«|?».n = key } } } }
        """,
        // `map` of something whose type is not known.
        """
        enum Entry: CaseIterable { case open, save }
        struct Row { let onTap: () -> Void }
        final class Menu { var rows: [Row] = []; var chosen: Entry?
            func load() { rows = Entry.allCases.map { entry in Row(onTap: { «|[weak self] in »self«|?».chosen = entry }) } } }
        """,
        // A method that may be the one that calls it.
        """
        class Coordinator { var children: [Coordinator] = []; func start() {}
            func coordinate(to child: Coordinator) { children.append(child); child.start() } }
        final class Login: Coordinator { var onFinish: (() -> Void)?; override func start() { onFinish?() } }
        final class App: Coordinator { var n = 0
            override func start() { let login = Login(); login.onFinish = { «|[weak self] in »self«|?».n = 1 }; coordinate(to: login) } }
        """,
        // A requirement, where it is known on what it is called.
        """
        protocol Plugin: AnyObject { func attach(to host: Host) }
        final class Host { var plugins: [Plugin] = []; func install(_ plugin: Plugin) { plugins.append(plugin); plugin.attach(to: self) } }
        final class Speller: Plugin { «|weak »var host: Host?; func attach(to host: Host) { self.host = host } }
        final class A: Plugin { func attach(to host: Host) {} }
        final class B: Plugin { func attach(to host: Host) {} }
        final class C: Plugin { func attach(to host: Host) {} }
        func boot() -> Host { let host = Host(); host.install(Speller()); host.install(A()); return host }
        """,
        // A closure that the object was given, and calls with itself.
        """
        class Page {}
        final class Inbox: Page { «|weak »var bar: Bar?; init(bar: Bar) { self.bar = bar } }
        final class Bar { let makers: [(Bar) -> Page]; lazy var pages = makers.map { $0(self) }; init(_ makers: ((Bar) -> Page)...) { self.makers = makers } }
        func boot() -> Bar { let bar = Bar({ _ in Page() }, { Inbox(bar: $0) }); _ = bar.pages; return bar }
        """,
        // What is in a set by now.
        """
        final class Member: Hashable { «|weak »var room: Room?
            static func == (a: Member, b: Member) -> Bool { a === b }
            func hash(into hasher: inout Hasher) {} }
        final class Room { var members: Set<Member> = []; func join() { let (_, member) = members.insert(Member()); member.room = self } }
        """,
        // A requirement that a computed property satisfies.
        """
        final class Model { var onChange: (() -> Void)? }
        protocol Shows: AnyObject { var model: Model { get }; func show() }
        extension Shows { func connect() { model.onChange = { «|[weak self] in »self«|?».show() } } }
        final class Screen: Shows { let cart = Model(); var model: Model { cart }; func show() {}; func open() { connect() } }
        """,
        // The elements of a publisher that leaves out what is nil.
        """
        import Combine
        final class Account { let balance = CurrentValueSubject<Int, Never>(0) }
        final class Accounts { let selection = CurrentValueSubject<Account?, Never>(nil); var bag: Set<AnyCancellable> = []; var n = 0
            func start() { selection.compactMap { $0 }.sink { [weak self] account in
                guard let self else { return }
                account.balance.sink { «|[weak self] in »self«|?».n = $0 }.store(in: &self.bag)
            }.store(in: &bag) } }
        """,
        // The closure that the closure of a result gives.
        """
        final class Importer { let rows = [""]; var outcome: Result<() -> Int, any Error>?
            func check() { outcome = Result { return { «|[weak self] in »self«|?».rows.count«| ?? 0» } } } }
        """,
        // A method that an unknown property keeps.
        """
        import PlayerKit
        final class Model { let player: Player; init(_ p: Player) { player = p; player.onEnd = «didEnd|{ [weak self] in self?.didEnd() }» }; func didEnd() {} }
        """,
        // A stream that only who waits for it would finish.
        """
        final class Feed: @unchecked Sendable {
            let stream: AsyncStream<Int>, source: AsyncStream<Int>.Continuation; var task: Task<Void, Never>?; var n = 0
            init() { (stream, source) = AsyncStream<Int>.makeStream() }
            func start() { task = Task { «|[weak self, stream] in »for await x in «self.|»stream { self«|?».n += x } } }
            deinit { source.finish() }
        }
        """,
    ])
    func follows(source: String) {
        #expect(!likelyFindings(in: form(source, isWeak: false)).isEmpty)
        #expect(likelyFindings(in: form(source, isWeak: true)).isEmpty)
    }

    @Test("into lists that let go of them", arguments: [
        "observers = observers.filter { $0.onChange == nil }", "self.observers = observers.dropFirst().filter { _ in true }", "observers = .init()",
    ])
    func removal(statement: String) {
        func source(_ close: String) -> String {
            """
            final class Observer { var onChange: (() -> Void)? }
            final class Document { var observers: [Observer] = []; var n = 0
                func open() { let observer = Observer(); observer.onChange = { self.n += 1 }; observers.append(observer) }
                func close() { \(close) }
            }
            """
        }
        #expect(likelyFindings(in: source(statement)).isEmpty)
        #expect(!likelyFindings(in: source("_ = observers.filter { $0.onChange == nil }")).isEmpty)
    }

    @Test("by each closure of a function: one finding each")
    func closures() {
        let source = """
            final class Item { var actions: [() -> Void] = []; func add(_ action: @escaping () -> Void) { actions.append(action) } }
            final class Screen {
                let item = Item(); var n = 0
                func bind() {
                    item.add { self.n += 1 }
                    print(1)
                    item.add { self.n += 2 }
                }
            }
            """
        #expect(likelyFindings(in: source).map(\.location.line) == [5, 7])
    }

    @Test("through functions of nested types, in whatever order their extensions stand")
    func orderOfExtensions() {
        let parts = [
            "extension A.B.C { static func keep(_ feed: Feed, _ action: @escaping () -> Void) { feed.onChange = action } }", "extension A.B { enum C {} }", "extension A { enum B {} }", "enum A {}",
        ]
        let feed = "final class Feed { var onChange: (() -> Void)?; var n = 0; func start() { A.B.C.keep(self) { self.n += 1 } } }"
        for order in [parts, parts.reversed()] { #expect(!likelyFindings(in: (order + [feed]).joined(separator: "\n")).isEmpty) }
    }

    @Test("but not in a nested class whose only object is a static's")
    func nestedLifelong() {
        func source(_ other: String) -> String {
            "enum Service { private static let shared = Watcher(); final class Watcher { var onChange: (() -> Void)?; var n = 0; func start() { onChange = { self.n += 1 } } }; static func go() { shared.start(); \(other) } }"
        }
        #expect(likelyFindings(in: source("")).isEmpty)
        #expect(!likelyFindings(in: source("let more = Watcher(); more.start()")).isEmpty)
    }

    @Test("until an initialiser empties a property that is not its own object's")
    func emptiedByInitializer() {
        func source(_ initializer: String) -> String {
            """
            final class Mock { nonisolated(unsafe) static var handlers: [String: () -> Void] = [:] }
            final class Job { func finish() {}; deinit {} }
            final class Test { func run() { let job = Job(); Mock.handlers["a"] = { job.finish() } } }
            final class Suite { init() { \(initializer) } }
            """
        }
        #expect(!likelyFindings(in: source("")).isEmpty)
        #expect(likelyFindings(in: source("Mock.handlers.removeAll()")).isEmpty)
    }
}
