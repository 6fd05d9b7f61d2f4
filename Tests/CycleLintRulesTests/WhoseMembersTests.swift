import CycleLintFrontEnd
import CycleLintRules
import Testing

/// Which object, member or overload a line of code means.
@Suite("What a name means")
struct WhoseMembersTests {
    @Test("what `#selector` names is not captured", arguments: [("print(#selector(self.done))", false), ("print(#keyPath(self.title))", false), ("print(self.title)", true)])
    func selectors(statement: String, isCaptured: Bool) {
        let found = likelyFindings(in: "import UIKit\nfinal class Page: UIViewController { var onClose: (() -> Void)?; func load() { onClose = { \(statement) } }; @objc func done() {} }")
        #expect(found.isEmpty != isCaptured)
    }

    @Test("of a method for arguments of another class an overload is meant that is not in sight", arguments: [("Importer", true), ("UIAlertController", false)])
    func overloads(parameter: String, isKept: Bool) {
        let found = likelyFindings(in: """
            import UIKit
            final class Importer: UIAlertController {}
            final class Other: NSObject {}
            class Screen: UIViewController {
                var shown: AnyObject?
                func show(_ item: \(isKept ? parameter : "Other")) { shown = item }
                func ask() { let item = \(parameter)(); item.addAction(UIAlertAction(title: "", style: .default) { _ in self.ask() }); show(item) }
            }
            """)
        #expect(found.isEmpty != isKept)
    }

    @Test("in an extension, `self` has the members of the class in the `where` clause", arguments: [
        "protocol Row: AnyObject {}\nextension Row where Self: Base { func update() { onChange = { self.reload() } } }\nfinal class Cell: Base, Row {}",
        "struct Reactive<Root> { let root: Root }\nextension Reactive where Root: Base { func update() { root.onChange = { root.reload() } } }\nfunc run(_ base: Base) { Reactive(root: base).update() }",
    ])
    func constrainedSelf(source: String) {
        #expect(!likelyFindings(in: "class Base { var onChange: (() -> Void)?; func reload() {} }\n" + source).isEmpty)
    }

    @Test("a method that empties its object is called on the ring's object, or on another", arguments: [("let own = Control()", true), ("let own: Control; init(_ control: Control) { own = control }", false)])
    func emptied(own: String, isKept: Bool) {
        let found = likelyFindings(in: """
            final class Control { var handlers: [() -> Void] = []; func add(_ handler: @escaping () -> Void) { handlers.append(handler) }; func removeAll() { handlers.removeAll() } }
            final class Other { \(own); func clear() { own.removeAll() } }
            final class Page { let control = Control(); var n = 0; init() { control.add { self.n += 1 } } }
            func run(_ page: Page, _ other: Other) { other.clear() \(isKept ? "" : "; Other(page.control).clear()") }
            """)
        #expect(found.isEmpty != isKept)
    }

    @Test("a queue is suspended by a call on it, not by one of that name", arguments: [("queue.suspend()", true), ("Other().suspend()", false)])
    func suspended(call: String, isKept: Bool) {
        let found = likelyFindings(in: """
            import Dispatch
            final class Other { func suspend() {} }
            extension DispatchQueue { static func marked(_ attributes: DispatchQueue.Attributes = []) -> DispatchQueue { DispatchQueue(label: "", attributes: attributes) } }
            final class Work { private let queue = DispatchQueue.marked(); var n = 0; func go() { \(call); queue.async { self.n += 1 } } }
            """)
        #expect(found.isEmpty != isKept)
    }

    @Test("a display link that a helper takes out of the run loop", arguments: [("deinit", false), ("func neverCalled()", true)])
    func displayLinks(ending: String, isKept: Bool) {
        let found = likelyFindings(in: """
            import UIKit
            final class Ticker { let link: CADisplayLink
                init(_ link: CADisplayLink) { self.link = link; link.add(to: .main, forMode: .default) }
                \(ending) { link.remove(from: .main, forMode: .default) } }
            final class Page: UIViewController { var ticker: Ticker?; var n = 0
                func start() { ticker = Ticker(CADisplayLink(target: self, selector: #selector(tick))) }
                @objc func tick() { n += 1; if n > 100 { ticker = nil } } }
            """)
        #expect(found.isEmpty != isKept)
    }

    @Test("an observable completes by itself, or goes on", arguments: [
        ("Observable.just(1).flatMap { _ in self.all() }", false), ("all().take(1).map { $0 + 1 }", false), ("load().asObservable().map { $0 + 1 }", false),
        ("Observable.of(relay.asObservable(), relay.asObservable()).merge()", true), ("relay.asObservable().map { $0 + 1 }", true),
    ])
    func observables(chain: String, isKept: Bool) {
        let found = likelyFindings(in: """
            import RxSwift
            import RxRelay
            final class Model { let bag = DisposeBag(); let relay = PublishRelay<Int>(); let api: API; var n = 0
                init(_ api: API) { self.api = api }
                func all() -> Observable<Int> { api.all() }
                func load() -> Single<Int> { api.load() }
                func bind() { \(chain).subscribe(onNext: { self.n = $0 }).disposed(by: bag) } }
            protocol API { func all() -> Observable<Int>; func load() -> Single<Int> }
            """)
        #expect(found.isEmpty != isKept)
    }

    @Test("what ends a subscription is called by a `deinit` that what it keeps alive keeps from running", arguments: [("", true), ("func stop() { bag.drop() }", false)])
    func subscriptions(stop: String, isKept: Bool) {
        let found = likelyFindings(in: """
            final class Token { private var cancel: (() -> Void)?; init(_ cancel: @escaping () -> Void) { self.cancel = cancel }; func dispose() { cancel?(); cancel = nil }; deinit { dispose() } }
            final class Bag { private var tokens: [Token] = []; func add(_ token: Token) { tokens.append(token) }; func drop() { tokens.removeAll() } }
            final class Job { var cancel = { }; func run() { cancel() } }
            final class Relay { private var observers: [Int: (Int) -> Void] = [:]; private var count = 0
                func subscribe(_ next: @escaping (Int) -> Void) -> Token { count += 1; observers[count] = next; return Token { [weak self, count] in self?.observers[count] = nil } } }
            final class Model { private let bag = Bag(); private let relay = Relay(); var n = 0; \(stop)
                func bind() { bag.add(relay.subscribe { self.n = $0 }) } }
            func run(_ model: Model) { model.bind(); Job().run(); \(stop.isEmpty ? "" : "model.stop()") }
            """)
        #expect(found.isEmpty != isKept)
    }
}
