import CycleLintFrontEnd
import CycleLintRules
import Testing

/// Code that lets go of what is kept, and code that only looks as if it did.
///
/// In each source `«leaks|does not»` stands for the two forms of one place.
@Suite("What is kept is let go of")
struct LettingGoTests {
    private func form(_ source: String, _ number: Int) -> String {
        source.split(separator: "«").enumerated().map { index, part in
            guard index > 0, let end = part.firstIndex(of: "»") else { return String(part) }
            return String(part[..<end].split(separator: "|", omittingEmptySubsequences: false)[number]) + String(part[part.index(after: end)...])
        }.joined()
    }

    private func expectDifference(_ source: String, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(!likelyFindings(in: form(source, 0)).isEmpty, "what leaks is not found", sourceLocation: sourceLocation)
        #expect(likelyFindings(in: form(source, 1)).isEmpty, "what does not leak is reported", sourceLocation: sourceLocation)
    }

    @Test("where it is replaced", arguments: [
        // By a closure that captures nothing; one that names a member captures the object.
        """
        final class Page { var draw: (Int) -> String = { _ in "" }; var n = 0
            func show() { draw = { "\\($0 + self.n)" } }
            func close() { draw = { _ in «String(number())|""» } }
            func number() -> Int { n }
        }
        func run(_ page: Page) { page.show(); page.close() }
        """,
        // By another case of an enum, whose payload is another.
        """
        final class Link { enum State { case idle, open(() -> Void), failed(String) }; var state = State.idle; var n = 0
            func open() { state = .open { self.n += 1 } }
            func close() { state = «.open { self.n += 2 }|.failed("closed")» }
        }
        func run(_ link: Link) { link.open(); link.close() }
        """,
        // By nothing, in a property whose value is an associated object, or by what is left of a list there.
        """
        import UIKit
        nonisolated(unsafe) private var key: UInt8 = 0
        final class Helper { var done: (() -> Void)? }
        extension UIViewController { var helper: Helper? { get { objc_getAssociatedObject(self, &key) as? Helper } set { objc_setAssociatedObject(self, &key, newValue, .OBJC_ASSOCIATION_RETAIN) } } }
        final class Page: UIViewController { var n = 0
            func open() { let made = Helper(); made.done = { self.n += 1 }; helper = made }
            override func viewDidDisappear(_ animated: Bool) { «n = 0|helper = nil» } }
        """,
        """
        import UIKit
        nonisolated(unsafe) private var key: UInt8 = 0
        final class Step { let run: () -> Void; init(_ run: @escaping () -> Void) { self.run = run } }
        extension UIView { var steps: [Step] { get { objc_getAssociatedObject(self, &key) as? [Step] ?? [] } set { objc_setAssociatedObject(self, &key, newValue, .OBJC_ASSOCIATION_COPY) } } }
        final class Panel: UIView { var n = 0
            func show() { steps.append(Step { self.n += 1 }); UIView.animate(withDuration: 1, animations: { }, completion: { _ in «self.n = 0|self.steps.removeFirst()» }) } }
        """,
        // By an observer, of the former value.
        """
        final class Layer { var onRename: (() -> Void)? }
        final class Panel { let layers: [Layer]; init() { layers = [Layer(), Layer()] }; var title = ""
            var selected: Layer? { didSet { «|oldValue?.onRename = nil; »selected?.onRename = { self.title = "" } } }
            func close() { selected = nil }
        }
        func run() { let panel = Panel(); panel.selected = panel.layers[1]; panel.close() }
        """,
        // Through a key path.
        """
        final class Form { var submit: (() -> Void)?; var cancel: (() -> Void)?
            func reset(_ path: ReferenceWritableKeyPath<Form, (() -> Void)?>) { «print(path)|self[keyPath: path] = nil» } }
        final class Flow { let form = Form(); var n = 0
            func begin() { form.submit = { self.n += 1 } }
            func end() { form.reset(\\.submit) } }
        func run(_ flow: Flow) { flow.begin(); flow.end() }
        """,
        // By what a protocol adds to the types that conform.
        """
        protocol Model: AnyObject { var subscribers: [Int: () -> Void] { get set } }
        extension Model {
            func subscribe(_ id: Int, _ handler: @escaping () -> Void) { subscribers[id] = handler }
            func unsubscribe(_ id: Int) { «_ = subscribers[id]|subscribers.removeValue(forKey: id)» }
        }
        final class List: Model { var subscribers: [Int: () -> Void] = [:] }
        final class Screen { let list = List(); var n = 0
            func appear() { list.subscribe(1) { self.n += 1 } }
            func disappear() { list.unsubscribe(1) } }
        func run(_ screen: Screen) { screen.appear(); screen.disappear() }
        """,
    ])
    func replaced(source: String) { expectDifference(source) }

    @Test("by a schedule that does not go on whatever happens, and is not one", arguments: [
        // Tried again only after one of the outcomes.
        """
        import Dispatch
        final class Socket {}
        final class Link { let queue = DispatchQueue(label: "link"); var socket: Socket?; var left = 3
            func socket(_ done: (Result<Socket, any Error>) -> Void) { left -= 1; done(left > 0 ? .failure(CancellationError()) : .success(Socket())) }
            func open() { socket { result in
                «_ = result; self.queue.async { self.open() }|switch result { case .success(let made): self.socket = made; case .failure: self.queue.async { self.open() } }»
            } }
        }
        func run(_ link: Link) { link.open() }
        """,
        // The setter of the superclass is another one.
        """
        import Dispatch
        class Base { var time = 0.0 }
        final class Player: Base {
            override var time: Double { get { super.time } set { DispatchQueue.main.async { «self|super».time = newValue } } }
        }
        func run(_ player: Player) { player.time = 1 }
        """,
    ])
    func scheduled(source: String) { expectDifference(source) }

    @Test("by no assignment on a way that was left before: the other outcome may yet come, so it is possible")
    func leftBefore() {
        let source = """
            final class Loader { var retry: (() -> Void)?; var isOnline = false; var n = 0
                func load() {
                    guard isOnline else { retry = { self.n += 1 }; return }
                    retry = nil
                }
                func connect() { isOnline = true }
            }
            func run(_ loader: Loader) { loader.load(); loader.connect() }
            """
        let found = findings(in: [facts(of: SourceFile(path: "App/Main.swift", bytes: Array(source.utf8)), module: "App")])
        #expect(found.map(\.confidence) == [.possible])
    }

    @Test("by code that somebody calls", arguments: [
        // The name is that of another method, of a class of the library.
        """
        import Dispatch
        final class Ticker { let source = DispatchSource.makeTimerSource(); var n = 0
            func start() { source.setEventHandler { self.n += 1 }; source.resume() }
            func cancel() { source.cancel() }
        }
        func run(_ ticker: Ticker) { ticker.start()«|; ticker.cancel()» }
        """,
        // By a property that holds the closure in which it is done.
        """
        final class Camera { private var end: (() -> Void)?; var frames: [() -> Void] = []; var n = 0
            func start() { frames.append { self.n += 1 }; end = { [weak self] in self?.frames = [] } }
            func stop() { «n = 0|end?()» }
        }
        func run(_ camera: Camera) { camera.start(); camera.stop() }
        """,
        // By the `deinit` of a token that the object itself keeps.
        """
        final class Token { let action: () -> Void; init(_ action: @escaping () -> Void) { self.action = action }; func cancel() { action() }; deinit { cancel() } }
        final class Events { var sinks: [Int: () -> Void] = [:]
            func sink(_ body: @escaping () -> Void) -> Token { sinks[1] = body; return Token { [weak self] in self?.sinks[1] = nil } } }
        enum App { nonisolated(unsafe) static let events = Events() }
        final class Banner { var token: Token?; var n = 0
            func attach() { token = App.events.sink { self.n += 1 } }
            func detach() { «n = 0|token?.cancel()» } }
        func run(_ banner: Banner) { banner.attach(); banner.detach() }
        """,
        // By a method of a task that is used as a value.
        """
        final class Bag { private var ends: [() -> Void] = []
            func add(_ task: Task<Void, Never>) { ends.append(task.cancel) }
            func cancelAll() { ends.forEach { $0() }; ends = [] }
            deinit { cancelAll() } }
        final class Feed: @unchecked Sendable { let bag = Bag(); var n = 0
            func start() { bag.add(Task { while !Task.isCancelled { self.n += 1; try? await Task.sleep(nanoseconds: 1) } }) }
            func stop() { «n = 0|bag.cancelAll()» } }
        func run(_ feed: Feed) { feed.start(); feed.stop() }
        """,
        // A continuation that is resumed where it need not wait is resumed no other time by that.
        """
        final class Gate: @unchecked Sendable { private var waiting: [CheckedContinuation<Void, Never>] = []; var isOpen = false
            func wait() async { await withCheckedContinuation { continuation in if isOpen { continuation.resume() } else { waiting.append(continuation) } } }
            func open() { isOpen = true; waiting.forEach { $0.resume() }; waiting = [] } }
        final class Store: @unchecked Sendable { let gate = Gate(); var n = 0
            func load() { Task { await gate.wait(); n += 1 } }
            func close() { «n = 0|gate.open()» } }
        func run(_ store: Store) { store.load(); store.close() }
        """,
        // A stream is finished by a method that is called.
        """
        final class Hub: @unchecked Sendable { var continuation: AsyncStream<Int>.Continuation?
            func names() -> AsyncStream<Int> { AsyncStream { self.continuation = $0 } }
            func leave() { continuation?.finish() } }
        enum Shared { static let hub = Hub() }
        final class Roster: @unchecked Sendable { var n = 0
            func join() { let names = Shared.hub.names(); Task { for await name in names { n += name } } }
            func quit() { «n = 0|Shared.hub.leave()» } }
        func run(_ roster: Roster) { roster.join(); roster.quit() }
        """,
    ])
    func called(source: String) { expectDifference(source) }

    @Test("by a task whose loop comes to an end", arguments: [
        // Of a flag that nothing lowers, or raises.
        "var isOn = true; func run() async { repeat { await step() } while isOn }; func off() { «n = 0|isOn = false» }",
        "var isOver = false; func run() async { while !isOver { await step() } }; func off() { «isOver = false|isOver = true» }",
        "var isOver = false; func run() async { «let isOver = self.isOver; |»while !isOver { await step() } }; func off() { isOver = true }",
        "enum Phase { case busy, done }; var phase = Phase.busy; func run() async { while phase != .done { await step() } }; func off() { phase = «.busy|.done» }",
        "var rest = 3; func run() async { while rest > 0 { «|rest -= 1; »await step() } }",
        "let limit = 3; func run() async { var tries = 0; while «limit|tries» < 4 { tries += 1; await step() } }",
        // Of a method that throws only if the task has been cancelled.
        "func run() async throws { while true { try await next() } }; func next() async throws { «try Task.checkCancellation()|if n > 9 { throw CancellationError() }»; n += 1 }",
        // Of a sequence that always has another element.
        "func run() async { for delay in sequence(first: 1, next: { «min($0 * 2, 60)|$0 > 60 ? nil : $0 * 2» }) { n = delay; await step() } }",
        // Of a stream whose closure gives nil some time.
        "func ticks() -> AsyncStream<Int> { AsyncStream { [n] in «|if n > 9 { return nil }; »return n + 1 } }; func run() async { for await tick in ticks() { n = tick } }",
    ])
    func ended(members: String) {
        expectDifference("final class Worker: @unchecked Sendable { var n = 0; func start() { Task { try await self.run() } }; func step() async { n += 1 }; \(members) }\nfunc begin(_ worker: Worker) { worker.start()\(members.contains("func off") ? "; worker.off()" : "") }")
    }

    @Test("by a task that does not always begin the next one", arguments: [
        "if «isOn|n < 3, isOn» { poll() }", "if «isOn|isVerbose» { poll() }", "if «!isVerbose|!isOn» { poll() }", "if phase != «.done|.idle» { poll() }",
    ])
    func begunAgain(statement: String) {
        expectDifference("""
            final class Poller: @unchecked Sendable { enum Phase { case idle, done }; var isOn = true; let isVerbose = false; var phase = Phase.idle; var n = 0
                func poll() { Task { n += 1; try? await Task.sleep(nanoseconds: 1); \(statement) } } }
            func begin(_ poller: Poller) { poller.poll() }
            """)
    }

    @Test("whose loop counts a closure's parameter down, which may be handed in to be changed")
    func unwrittenInout() {
        func worker(_ step: String) -> String {
            "import Synchronization\nfinal class Worker: @unchecked Sendable { let rest = Mutex(3); var n = 0; func start() { Task { rest.withLock { rest in while rest > 0 { \(step); n += 1 } } } } }\nfunc begin(_ worker: Worker) { worker.start() }"
        }
        #expect(likelyFindings(in: worker("rest -= 1")).isEmpty)
    }

    @Test("though the loop's flag is handed out, or may be set by others")
    func flagOfOthers() {
        func worker(_ flag: String, _ more: String = "") -> String {
            "public final class Worker: @unchecked Sendable { \(flag); var n = 0; public init() {}; public func start() { Task { while isOn { n += 1; await Task.yield() } } }; \(more) }\nfunc end(_ worker: Worker) { \(more.isEmpty ? "" : "worker.off()") }"
        }
        #expect(!likelyFindings(in: worker("var isOn = true")).isEmpty)
        #expect(likelyFindings(in: worker("public var isOn = true")).isEmpty)
        #expect(likelyFindings(in: worker("var isOn = true", "func off() { isOn.toggle() }")).isEmpty)
        #expect(likelyFindings(in: worker("var isOn = true", "func off() { lower(&isOn) }; func lower(_ flag: inout Bool) { flag = false }")).isEmpty)
    }
}
