import CycleLintFrontEnd
import CycleLintRules
import Testing

/// Lifetime tokens that nobody keeps.
@Suite("Dropped tokens")
struct DroppedTokenTests {
    private func found(_ source: String, enabling rules: [String] = ["dropped-token"]) -> [Finding] {
        Analysis(of: [facts(of: SourceFile(path: "App/Main.swift", bytes: Array(source.utf8)), module: "App")], rules: RuleSelection(enabling: rules)).findings
            .filter { $0.rule == "dropped-token" && $0.confidence >= .likely }
    }

    /// A class with a subject; `body` is that of a method.
    private func model(_ body: String, rest: String = "") -> String {
        """
        import Combine
        import Foundation
        final class Model {
            let subject = PassthroughSubject<Int, Never>()
            let state = CurrentValueSubject<Int, Never>(0)
            @Published var name = ""
            var tokens = Set<AnyCancellable>()
            var token: AnyCancellable?
            var count = 0
            func start(_ object: Progress, _ flag: Bool) {
                \(body)
            }
            \(rest)
        }
        """
    }

    @Test("that nobody refers to", arguments: [
        "subject.sink { print($0) }",
        "_ = subject.sink { print($0) }",
        "let _ = subject.sink { print($0) }",
        "self.subject.map { $0 + 1 }.filter { $0 > 2 }.sink { [weak self] in self?.count = $0 }; count = 1",
        "_ = $name.sink { print($0) }",
        "_ = subject.assign(to: \\.count, on: self)",
        "subject.sink(receiveCompletion: { _ in }, receiveValue: { print($0) })",
        "if flag { subject.sink { print($0) } }",
        "_ = object.observe(\\.fractionCompleted) { _, _ in }",
        "object.observe(\\.fractionCompleted, options: [.new]) { _, _ in print(1) }; count = 2",
        "_ = URLSession.shared.dataTaskPublisher(for: URL(string: \"https://example.org\")!).sink(receiveCompletion: { _ in }, receiveValue: { _ in })",
        "_ = AnyCancellable { print(1) }",
        "_ = NotificationCenter.default.publisher(for: Notification.Name(\"n\")).sink { _ in }",
        "_ = helper()",
        "DispatchQueue.main.async { _ = self.subject.sink { print($0) } }",
    ])
    func unused(body: String) throws {
        let findings = found(model(body, rest: "func helper() -> AnyCancellable { subject.sink { print($0) } }"))
        #expect(findings.count == 1)
        let finding = try #require(findings.first)
        #expect(finding.message.hasPrefix("nobody keeps the `") && finding.message.hasSuffix("` that this call gives: what it stands for ends at once"))
        #expect(finding.signature.hasPrefix("dropped(App.Model."))
    }

    @Test("that only a local variable refers to", arguments: [
        "let token = subject.sink { print($0) }",
        "let token = subject.sink { print($0) }; _ = token",
        "var token: AnyCancellable?\n token = subject.sink { print($0) }\n count = 1",
        "let token = object.observe(\\.fractionCompleted) { _, _ in }\n print(count)",
        "if flag { let token = subject.sink { print($0) } }",
        "let token = helper()",
        "var list = Set<AnyCancellable>()\n subject.sink { print($0) }.store(in: &list)",
        "var list: Set<AnyCancellable> = []\n subject.sink { print($0) }.store(in: &list)\n print(1)",
        "var list: [AnyCancellable] = []\n list.append(subject.sink { print($0) })",
        "var list = Set<AnyCancellable>()\n list.insert(subject.sink { print($0) })",
    ])
    func local(body: String) throws {
        let finding = try #require(found(model(body, rest: "func helper() -> AnyCancellable { subject.sink { print($0) } }")).first)
        #expect(finding.message.contains("only the local variable `"))
        #expect(finding.ring.count == 2)
    }

    @Test("are not those that something keeps", arguments: [
        "subject.sink { print($0) }.store(in: &tokens)",
        "token = subject.sink { print($0) }",
        "tokens.insert(subject.sink { print($0) })",
        "let new = subject.sink { print($0) }; tokens.insert(new)",
        "let new = subject.sink { print($0) }; token = new",
        "let new = subject.sink { print($0) }; keep(new)",
        "keep(subject.sink { print($0) })",
        "let new = subject.sink { print($0) }; DispatchQueue.main.async { _ = new }",
        "let new = subject.sink { print($0) }; later { [new] in print(1) }",
        "var list = Set<AnyCancellable>(); subject.sink { print($0) }.store(in: &list); tokens = list",
        "var list = Set<AnyCancellable>(); subject.sink { print($0) }.store(in: &list); later { list.removeAll() }",
        "let new = flag ? subject.sink { print($0) } : nil; token = new",
        "_ = kept()",
        "kept()",
        "_ = discardable()",
        "tokens.removeFirst()",
        "_ = tokens.popFirst()",
    ])
    func kept(body: String) {
        let rest = """
            func keep(_ token: AnyCancellable) { tokens.insert(token) }
            func later(_ body: @escaping () -> Void) {}
            func kept() -> AnyCancellable { let new = subject.sink { print($0) }; tokens.insert(new); return new }
            @discardableResult func discardable() -> AnyCancellable { subject.sink { print($0) } }
            """
        #expect(found(model(body, rest: rest)).isEmpty)
    }

    @Test("are not those that have done what they are for", arguments: [
        "_ = Just(1).sink { print($0) }",
        "_ = Just(1).map { $0 + 1 }.sink { print($0) }",
        "[1, 2].publisher.sink { print($0) }",
        "let new = subject.sink { print($0) }; subject.send(1)",
        "let new = subject.sink { print($0) }; RunLoop.main.run()",
        "let new = subject.sink { print($0) }; withExtendedLifetime(new) { print(1) }",
        "let new = subject.sink { print($0) }; while count < 3 { print(1) }",
        "let new = subject.sink { print($0) }; semaphore.wait()",
        "let new = subject.sink { print($0) }; defer { new.cancel() }",
        "let new = subject.sink { print($0) }; Thread.sleep(forTimeInterval: 1)",
    ])
    func done(body: String) { #expect(found(model(body, rest: "let semaphore = DispatchSemaphore(value: 0)")).isEmpty) }

    @Test("are not those that end nothing when they are dropped", arguments: [
        "Task { print(1) }",
        "_ = Timer.scheduledTimer(withTimeInterval: 1, repeats: true) { _ in }",
        "_ = NotificationCenter.default.addObserver(forName: nil, object: nil, queue: nil) { _ in }",
        "_ = subject.makeConnectable().connect()",
        "subject.map { $0 }",
        "subject.subscribe(state)",
        "_ = unknown.observe(.value) { _ in }",
        "_ = ref.sink { print($0) }",
    ])
    func harmless(body: String) { #expect(found(model(body)).isEmpty) }

    @Test("are not what a function gives to its caller", arguments: [
        "func make() -> AnyCancellable { subject.sink { print($0) } }",
        "var fresh: AnyCancellable { subject.sink { print($0) } }",
        "func make() -> AnyCancellable { let new = subject.sink { print($0) }; return new }",
        "func all() -> [AnyCancellable] { [subject.sink { print($0) }] }",
        "func wait() async { let new = subject.sink { print($0) }; await pause() }\n func pause() async {}",
        "lazy var made: AnyCancellable = subject.sink { print($0) }",
        "func adopt(_ list: inout Set<AnyCancellable>) { subject.sink { print($0) }.store(in: &list) }",
    ])
    func given(rest: String) { #expect(found(model("count = 1", rest: rest)).isEmpty) }

    @Test("of RxSwift end nothing when they are dropped")
    func rx() {
        #expect(found("import RxSwift\nfinal class A { let s = PublishSubject<Int>()\n func go() { _ = s.subscribe(onNext: { print($0) }) } }").isEmpty)
    }

    @Test("of Realm and GRDB end", arguments: [
        "import RealmSwift\nfinal class A { let all: Results<Dog>\n init(_ all: Results<Dog>) { self.all = all }\n func go() { _ = all.observe { _ in } } }",
        "import GRDB\nfinal class A { func go(_ queue: DatabaseQueue) { _ = ValueObservation.tracking { _ in 1 }.start(in: queue, onError: { _ in }, onChange: { _ in }) } }",
    ])
    func databases(source: String) { #expect(found(source).count == 1) }

    @Test("of a test are shown as possible only")
    func tests() {
        #expect(found("import XCTest\n" + model("_ = subject.sink { print($0) }")).isEmpty)
    }

    @Test("at the top of a script live on")
    func script() { #expect(found("import Combine\nlet subject = PassthroughSubject<Int, Never>()\nlet token = subject.sink { print($0) }\n").isEmpty) }

    @Test("are not looked for unless asked")
    func off() {
        #expect(found(model("_ = subject.sink { print($0) }"), enabling: []).isEmpty)
        #expect(found(model("_ = subject.sink { print($0) }"), enabling: ["unowned-capture"]).isEmpty)
        #expect(found(model("_ = subject.sink { print($0) }"), enabling: ["all"]).count == 1)
    }
}
