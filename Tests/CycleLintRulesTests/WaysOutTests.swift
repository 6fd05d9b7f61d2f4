import CycleLintFrontEnd
import CycleLintRules
import Testing

/// Loops, recursion and scheduling whose ways out somebody takes, or nobody.
@Suite("What goes on")
struct WaysOutTests {
    private func isReported(_ source: String) -> Bool { !likelyFindings(in: source).isEmpty }

    private func worker(_ members: String, _ more: String = "") -> String {
        """
        import Foundation
        import Synchronization
        enum Event: Sendable { case tick, done }
        protocol Line { func isUp() -> Bool }
        struct DeadLine: Line { func isUp() -> Bool { false } }
        final class Worker: @unchecked Sendable {
            var n = 0
            func step() async { n += 1 }
            \(members)
        }
        func main() {
            let worker = Worker()
            worker.start()
            \(more)
        }
        """
    }

    private static let loop = "func start() { Task { while true { await step(); "

    @Test("goes on where no way out is ever taken", arguments: [
        loop + "if isOver { return } } } }; let isOver = false",
        loop + "guard isOn else { return } } } }; var isOn = true",
        loop + "if await isDone() { break } } } }; func isDone() async -> Bool { n += 1; return false }",
        loop + "if line.isUp() { return } } } }; let line: any Line = DeadLine()",
        loop + "if let limit, n > limit { return } } } }; var limit: Int?",
        loop + "if n < 0 { return } } } }",
        loop + "for event in events { switch event { case .tick: n += 1; case .done: return } } } } }; var events = [Event.tick]",
        loop + "switch state { case .idle, .busy: n += 1; case .over: return } } } }; enum State { case idle, busy, over }; var state = State.idle",
        loop + "do { try connect(); return } catch { n += 1 } } } }; func connect() throws { throw CancellationError() }",
        "func start() { Task { while !isOver { await step() } } }; var isOver: Bool { lock.withLock { over } }; let lock = NSLock(); var over = false",
        "func start() { Task { while !isOver.load(ordering: .relaxed) { await step() } } }; let isOver = Atomic(false)",
        "func start() { Task { while !flags.withLock({ $0.isOver }) { await step() } } }; struct Flags { var isOver = false }; let flags = Mutex(Flags())",
        "func start() { Task { var next = 1; while next < next + 1 { next += 1; await step() } } }",
        "func start() { Task { while await poll() { n += 1 } } }; func poll() async -> Bool { true }",
    ])
    func loops(_ members: String) { #expect(isReported(worker(members))) }

    @Test("comes to an end where some way out may be taken", arguments: [
        loop + "if isOver { return } } } }; var isOver = false; func stop() { isOver = true }",
        loop + "if await isDone() { break } } } }; func isDone() async -> Bool { n += 1; return n > 3 }",
        loop + "if line.isUp() { return } } } }; let line: any Line = DeadLine(); struct LiveLine: Line { func isUp() -> Bool { true } }",
        loop + "if let limit, n > limit { return } } } }; var limit: Int?; func stop() { limit = 3 }",
        loop + "for event in events { switch event { case .tick: n += 1; case .done: return } } } } }; var events = [Event.tick]; func stop() { events.append(.done) }",
        loop + "switch state { case .idle, .busy: n += 1; case .over: return } } } }; enum State { case idle, busy, over }; var state = State.idle; func stop() { state = .over }",
        loop + "do { try connect(); return } catch { n += 1 } } } }; func connect() throws { if n < 3 { throw CancellationError() } }",
        "func start() { Task { while !isOver { await step() } } }; var isOver: Bool { lock.withLock { over } }; let lock = NSLock(); var over = false; func stop() { lock.withLock { over = true } }",
        "func start() { Task { while !isOver.load(ordering: .relaxed) { await step() } } }; let isOver = Atomic(false); func stop() { isOver.store(true, ordering: .relaxed) }",
        "func start() { Task { while !flags.withLock({ $0.isOver }) { await step() } } }; struct Flags { var isOver = false }; let flags = Mutex(Flags()); func stop() { flags.withLock { $0.isOver = true } }",
        "func start() { Task { var next = 1; while next < 9 { next += 1; await step() } } }",
    ])
    func loopsThatEnd(_ members: String) { #expect(!isReported(worker(members, members.contains("func stop") ? "worker.stop()" : ""))) }

    @Test("does not mind a method that nobody calls")
    func uncalled() {
        let members = "func start() { Task { while isOn { await step() } } }; var isOn = true; func stop() { isOn = false }"
        #expect(isReported(worker(members)))
        #expect(!isReported(worker(members, "worker.stop()")))
    }

    @Test("does not count on what a decoder, Objective-C or a class in another program may change")
    func changedElsewhere() {
        let source = worker(Self.loop + "if isOver { return } } } }; var isOver = false")
        #expect(isReported(source))
        #expect(!isReported(source.replacing("Worker: @unchecked Sendable", with: "Worker: Codable, @unchecked Sendable")))
        #expect(!isReported(source.replacing("final class", with: "@objcMembers final class")))
        #expect(!isReported(source.replacing("var isOver", with: "@objc dynamic var isOver")))
        func library(_ access: String) -> String {
            "public class Worker { var n = 0; func start() { Task { while true { if isDone() { return }; n += 1; await Task.yield() } } }; \(access) func isDone() -> Bool { false } }\nfunc begin(_ worker: Worker) { worker.start() }"
        }
        #expect(isReported(library("public final")))
        #expect(!isReported(library("open")))
    }

    @Test("calls itself, or schedules itself, behind a condition that stays as it is", arguments: [
        "func start() { Task { await self.go() } }; func go() async { await step(); await go() }",
        "func start() { Task { await self.go() } }; func go() async { guard isOn else { return }; await step(); await go() }; var isOn = true",
        "func start() { isOn = true; go() }; func go() { guard isOn else { return }; n += 1; DispatchQueue.main.asyncAfter(deadline: .now() + 1) { self.go() } }; var isOn = false",
        "func start() { isOn = true; go() }; func go() { if isOn { DispatchQueue.main.asyncAfter(deadline: .now() + 1, execute: go) } }; var isOn = false",
    ])
    func recursion(_ members: String) { #expect(isReported(worker(members))) }

    @Test("does not call an overload, or a library's function of the same name", arguments: [
        "func start() { Task { await self.go(3) } }; func go(_ n: Int) async { await go(\"\\(n)\") }; func go(_ text: String) async { await step() }",
        "func start() { Task { await self.go(3) } }; func go(_ n: Int) async { if n > 0 { await go(n - 1) } }",
        "func start() { go() }; func go() { guard isOn else { return }; DispatchQueue.main.asyncAfter(deadline: .now() + 1) { self.go() } }; var isOn = true; func stop() { isOn = false }",
    ])
    func noRecursion(_ members: String) { #expect(!isReported(worker(members, members.contains("func stop") ? "worker.stop()" : ""))) }
}

/// Code that would let go, and is never run; and code that does by ways of its own.
@Suite("What lets go, or seems to")
struct SeeminglyLettingGoTests {
    private func isReported(_ source: String) -> Bool { !likelyFindings(in: source).isEmpty }

    private func hub(leave: String, more: String = "") -> String {
        """
        final class Hub { static let shared = Hub(); var all: [AnyObject] = []; func drop(_ test: (AnyObject) -> Bool) { all.removeAll(where: test) } }
        final class Screen {
            private(set) var isRecording = false
            func enter() { Hub.shared.all.append(self) }
            func leave() { \(leave) }
            \(more)
        }
        func main() { let screen = Screen(); screen.enter(); screen.leave() }
        """
    }

    @Test("does not where its code is never run")
    func deadCode() {
        #expect(isReported(hub(leave: "guard isRecording else { return }; Hub.shared.drop { $0 === self }")))
        #expect(!isReported(hub(leave: "Hub.shared.drop { $0 === self }")))
        #expect(!isReported(hub(leave: "guard isRecording else { return }; Hub.shared.drop { $0 === self }", more: "init() { isRecording = true }")))
    }

    @Test("does not where the disposer that a call returns is dropped")
    func disposer() {
        func label(_ show: String) -> String {
            """
            enum Texts { static var observers: [Int: () -> Void] = [:]; static var next = 0
                static func observe(_ observer: @escaping () -> Void) -> () -> Void { next += 1; let id = next; observers[id] = observer; return { observers[id] = nil } } }
            final class Label { var text = ""; var dispose: () -> Void = {}; func update() { text = "a" }
                func show() { \(show) }
                func hide() { dispose() } }
            func main() { let label = Label(); label.show(); label.hide() }
            """
        }
        #expect(isReported(label("_ = 1; Texts.observe { self.update() }")))
        #expect(!isReported(label("dispose = Texts.observe { self.update() }")))
    }

    @Test("does where a list is refilled from itself, an entry gets another case, or a key path its old value", arguments: [
        "final class Scene { var actions: [() -> Void] = []; var n = 0; func run() { actions.append { self.n += 1 } }; func update() { var rest: [() -> Void] = []; for action in actions where n > 3 { rest.append(action) }; actions = rest } }\nfunc main() { let scene = Scene(); scene.run(); scene.update() }",
        "enum Entry { case waiting(() -> Void), ready(Int) }\nfinal class Cache { var entries: [Int: Entry] = [:]; var n = 0; func add() { entries[1] = .waiting { self.n += 1 } }; func load() { entries[1] = .ready(1) } }\nfunc main() { let cache = Cache(); cache.add(); cache.load() }",
        "final class Slider { var change: (() -> Void)?; func with(_ path: ReferenceWritableKeyPath<Slider, (() -> Void)?>, _ new: (() -> Void)?) { let old = self[keyPath: path]; self[keyPath: path] = new; defer { self[keyPath: path] = old }; change?() } }\nfinal class Zoom { let slider = Slider(); var n = 0; func go() { slider.with(\\.change, { self.n += 1 }) } }\nfunc main() { Zoom().go() }",
    ])
    func replaced(_ source: String) { #expect(!isReported(source)) }

    @Test("does where a closure is replaced by a function without a receiver")
    func freeFunctions() {
        func session(_ end: String) -> String {
            "final class Log { static let shared = Log(); static func nobody() -> String { \"\" }; var user: () -> String = Log.nobody }\nfinal class Session { var name = \"a\"; func user() -> String { name }; func begin() { Log.shared.user = user }; func end() { \(end) } }\nfunc nobody() -> String { \"\" }\nfunc main() { let session = Session(); session.begin(); session.end() }"
        }
        #expect(isReported(session("name = \"\"")))
        #expect(!isReported(session("Log.shared.user = Log.nobody")))
        #expect(!isReported(session("Log.shared.user = nobody")))
    }

    @Test("does where what is called back is taken out by whoever calls it, whatever the object does")
    func calledBack() {
        func cache(_ answer: String) -> String {
            """
            final class Cache { static let shared = Cache(); var waiting: [Int: [() -> Void]] = [:]
                func ask(_ key: Int, _ answer: @escaping () -> Void) { waiting[key, default: []].append(answer) }
                func loaded(_ key: Int) { \(answer) } }
            final class View { var n = 0; func load() { Cache.shared.ask(1) { self.n += 1 } } }
            func main() { View().load(); Cache.shared.loaded(1) }
            """
        }
        #expect(isReported(cache("waiting[key]?.forEach { $0() }")))
        #expect(!isReported(cache("waiting[key]?.forEach { $0() }; waiting[key] = nil")))
    }
}
