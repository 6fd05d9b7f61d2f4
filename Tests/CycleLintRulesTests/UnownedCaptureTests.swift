import CycleLintFrontEnd
import CycleLintRules
import Testing

/// Closures that can outlive what they refer to unowned.
@Suite("Unowned captures")
struct UnownedCaptureTests {
    private func found(_ source: String, confidence: Confidence = .likely, enabling rules: [String] = ["unowned-capture"]) -> [Finding] {
        Analysis(of: [facts(of: SourceFile(path: "App/Main.swift", bytes: Array(source.utf8)), module: "App")], rules: RuleSelection(enabling: rules)).findings
            .filter { $0.rule == "unowned-capture" && $0.confidence >= confidence }
    }

    /// A class with one method, whose body is `body`.
    private func poller(_ body: String, rest: String = "", others: String = "") -> String {
        """
        import Foundation
        import Dispatch
        final class Poller {
            var count = 0
            var timer: Timer?
            var handler: (() -> Void)?
            let queue = DispatchQueue(label: "poller")
            func start() {
                \(body)
            }
            func step() { count += 1 }
            \(rest)
        }
        final class Hub {
            static let shared = Hub()
            var handlers: [() -> Void] = []
            var onChange: (() -> Void)?
            func add(_ handler: @escaping () -> Void) { handlers.append(handler) }
            func clear() { handlers = [] }
        }
        \(others)
        """
    }

    @Test("in what lives as long as the program", arguments: [
        "Timer.scheduledTimer(withTimeInterval: 1, repeats: true) { [unowned self] _ in self.count += 1 }",
        "timer = Timer.scheduledTimer(withTimeInterval: 1, repeats: true) { [unowned self] _ in count += 1 }",
        "timer = Timer.scheduledTimer(withTimeInterval: 1, repeats: true) { [unowned(unsafe) self] _ in self.step() }",
        "Timer.scheduledTimer(withTimeInterval: 1, repeats: true) { [unowned owner = self] _ in owner.step() }",
        "_ = NotificationCenter.default.addObserver(forName: nil, object: nil, queue: nil) { [unowned self] _ in self.step() }",
        "Hub.shared.add { [unowned self] in self.step() }",
        "Hub.shared.handlers.append { [unowned self] in step() }",
        "Hub.shared.onChange = { [unowned self] in self.step() }",
        "unowned let me = self; Hub.shared.add { me.step() }",
        "Hub.shared.add { [unowned self] in let inner = { self.step() }; inner() }",
        "all.append { [unowned self] in self.step() }",
    ])
    func lasting(body: String) throws {
        let findings = found(poller(body, others: "var all: [() -> Void] = []"))
        #expect(findings.count == 1)
        let finding = try #require(findings.first)
        #expect(finding.message.contains(" unowned, and ") && finding.message.hasSuffix("it crashes when it is called after the `Poller` is gone"))
        #expect(finding.advice.hasPrefix("capture `"))
        #expect(finding.signature.contains("unowned(App.Poller.start)"))
    }

    @Test("in what runs later", arguments: [
        "DispatchQueue.main.async { [unowned self] in self.step() }",
        "DispatchQueue.main.asyncAfter(deadline: .now() + 1) { [unowned self] in step() }",
        "queue.async { [unowned self] in self.step() }",
        "Task { [unowned self] in self.step() }",
        "Task.detached { [unowned self] in await self.step() }",
        "Task { [unowned self] in while true { self.step(); await Task.yield() } }",
        "URLSession.shared.dataTask(with: url) { [unowned self] _, _, _ in self.step() }.resume()",
        "OperationQueue.main.addOperation { [unowned self] in self.step() }",
        "Thread.detachNewThread { [unowned self] in self.step() }",
        "let item = DispatchWorkItem { [unowned self] in self.step() }; queue.async(execute: item)",
        "handler = { [unowned self] in DispatchQueue.main.async { self.step() } }",
        "DispatchQueue.main.async { [weak self] in guard let self else { return }; self.step(); DispatchQueue.main.async { [unowned self] in self.step() } }",
        "let other = Poller(); DispatchQueue.main.async { [unowned other] in other.step() }",
    ])
    func later(body: String) throws {
        let findings = found(poller(body, rest: "let url = URLRequest(url: URL(string: \"https://example.org\")!)"))
        #expect(findings.count == 1)
        let finding = try #require(findings.first)
        #expect(finding.message.contains("keeps it until it has run: it crashes if the `Poller` is gone by then"))
    }

    @Test("not in what the object keeps", arguments: [
        "handler = { [unowned self] in self.step() }",
        "self.handler = { [unowned self] in step() }",
        "child.onTap = { [unowned self] in self.step() }",
        "child.add { [unowned self] in self.step() }",
        "children.append(Child()); children[0].onTap = { [unowned self] in self.step() }",
        "let box = Child(); box.onTap = { [unowned self] in self.step() }; child = box",
        "unowned let me = self; handler = { me.step() }",
    ])
    func own(body: String) {
        let rest = "var child = Child()\n var children: [Child] = []\n lazy var text: () -> String = { [unowned self] in \"\\(self.count)\" }"
        #expect(found(poller(body, rest: rest, others: "final class Child { var onTap: (() -> Void)?\n var all: [() -> Void] = []\n func add(_ one: @escaping () -> Void) { all.append(one) } }"), confidence: .possible).isEmpty)
    }

    @Test("not in what is called at once", arguments: [
        "[1, 2].forEach { [unowned self] in self.count += $0 }",
        "{ [unowned self] in self.step() }()",
        "queue.sync { [unowned self] in self.step() }",
        "twice { [unowned self] in self.step() }",
        "_ = [1].map { [unowned self] in $0 + self.count }",
        "Timer.scheduledTimer(withTimeInterval: 1, repeats: true) { [weak self] _ in self?.step() }",
        "DispatchQueue.main.async { self.step() }",
        "Hub.shared.add { [weak self] in self?.step() }",
        "let number = count; Hub.shared.add { print(number) }",
        "DispatchQueue.main.async { [unowned self] in }",
    ])
    func atOnce(body: String) {
        #expect(found(poller(body, rest: "func twice(_ body: () -> Void) { body(); body() }"), confidence: .possible).isEmpty)
    }

    @Test("not where the object ends it in time", arguments: [
        ("timer = Timer.scheduledTimer(withTimeInterval: 1, repeats: true) { [unowned self] _ in self.step() }", "deinit { timer?.invalidate() }"),
        ("timer = Timer.scheduledTimer(withTimeInterval: 1, repeats: true) { [unowned self] _ in self.step() }", "deinit { stop() }\n func stop() { timer?.invalidate() }"),
        ("token = NotificationCenter.default.addObserver(forName: nil, object: nil, queue: nil) { [unowned self] _ in self.step() }", "var token: NSObjectProtocol?\n deinit { if let token { NotificationCenter.default.removeObserver(token) } }"),
        ("Hub.shared.onChange = { [unowned self] in self.step() }", "deinit { Hub.shared.onChange = nil }"),
        ("task = Task { [unowned self] in while !Task.isCancelled { self.step(); await Task.yield() } }", "var task: Task<Void, Never>?\n deinit { task?.cancel() }"),
        ("Hub.shared.add { [unowned self] in self.step() }", "deinit { Hub.shared.clear() }"),
        ("timer = Timer.scheduledTimer(withTimeInterval: 1, repeats: true) { [unowned self] _ in self.step() }", "deinit { stop() }\n func stop() { timer?.invalidate() }\n func restart() { stop(); start() }"),
        ("let item = DispatchWorkItem { [unowned self] in self.step() }; self.item = item; queue.async(execute: item)", "var item: DispatchWorkItem?\n deinit { item?.cancel() }"),
    ])
    func ended(body: String, rest: String) { #expect(found(poller(body, rest: rest), confidence: .possible).isEmpty) }

    @Test("only possible where other code may end it in time")
    func mayBeEnded() {
        let source = poller(
            "timer = Timer.scheduledTimer(withTimeInterval: 1, repeats: true) { [unowned self] _ in self.step() }", rest: "func stop() { timer?.invalidate() }",
            others: "func use(_ poller: Poller) { poller.start(); poller.stop() }")
        #expect(found(source).isEmpty)
        #expect(found(source, confidence: .possible).count == 1)
    }

    @Test("not in what a closure keeps that runs later, and does not call")
    func bystander() {
        let source = poller(
            "child.onTap = { [unowned self] in self.step() }; DispatchQueue.main.async { [child] in child.draw() }", rest: "let child = Child()",
            others: "final class Child { var onTap: (() -> Void)?\n func draw() {} }")
        #expect(found(source, confidence: .possible).isEmpty)
    }

    @Test("only possible where something that lives as long as the program has a property for the object")
    func held() {
        let source = "import UIKit\n" + poller(
            "DispatchQueue.main.async { [unowned self] in self.step() }",
            others: "final class AppDelegate: NSObject, UIApplicationDelegate { var poller: Poller?\n func launch() { poller = Poller(); poller?.start() } }")
        #expect(found(source).isEmpty)
        #expect(found(source, confidence: .possible).count == 1)
    }

    @Test("of a test are shown as possible only")
    func tests() {
        let source = "import XCTest\n" + poller("DispatchQueue.main.async { [unowned self] in self.step() }")
        #expect(found(source).isEmpty)
        #expect(found(source, confidence: .possible).count == 1)
    }

    @Test("not of objects that live as long as the program", arguments: [
        "import Foundation\nfinal class Store { static let shared = Store()\n var n = 0\n func go() { Timer.scheduledTimer(withTimeInterval: 1, repeats: true) { [unowned self] _ in self.n += 1 } } }",
        "import UIKit\nfinal class AppDelegate: NSObject, UIApplicationDelegate { var n = 0\n func go() { DispatchQueue.main.async { [unowned self] in self.n += 1 } } }",
    ])
    func lifelong(source: String) { #expect(found(source, confidence: .possible).isEmpty) }

    @Test("not in the children of a task group, which are awaited")
    func children() {
        #expect(found(poller("", rest: "func all() async { await withTaskGroup(of: Void.self) { group in group.addTask { [unowned self] in self.step() } } }"), confidence: .possible).isEmpty)
    }

    @Test("not in animations, which run at once, but in what runs behind them")
    func animations() {
        func source(_ call: String) -> String { "import UIKit\nfinal class Screen: UIViewController { var n = 0\n func go() { \(call) } }" }
        #expect(found(source("UIView.animate(withDuration: 1, animations: { [unowned self] in self.n = 1 })"), confidence: .possible).isEmpty)
        #expect(found(source("UIView.animate(withDuration: 1, animations: {}, completion: { [unowned self] _ in self.n = 1 })")).count == 1)
    }

    @Test("are not looked for unless asked")
    func off() {
        let source = poller("DispatchQueue.main.async { [unowned self] in self.step() }")
        #expect(found(source, enabling: []).isEmpty)
        #expect(found(source, enabling: ["dropped-token"]).isEmpty)
        #expect(found(source, enabling: ["all"]).count == 1)
    }
}
