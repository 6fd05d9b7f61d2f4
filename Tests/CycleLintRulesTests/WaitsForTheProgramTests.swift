import CycleLintFrontEnd
import CycleLintRules
import Testing

/// What a library keeps until the program does something, which the program does or does not.
@Suite("What waits for something that the program has to do")
struct WaitsForTheProgramTests {
    private func isReported(_ source: String) -> Bool { !likelyFindings(in: source).isEmpty }

    private func request(_ members: String, make: String = "loop.makePromise(of: Int.self)") -> String {
        """
        import NIOCore
        final class Request {
            private let promise: EventLoopPromise<Int>
            private var status = 0
            init(loop: any EventLoop) {
                promise = \(make)
                promise.futureResult.map { $0 + 1 }.whenSuccess { self.status = $0 }
            }
            \(members)
        }
        func main(loop: any EventLoop) { Request(loop: loop).answer() }
        """
    }

    @Test("stays with the promise where no code that can run fulfills one", arguments: [
        "func answer() { status = 1 }", "func answer() { status = 1 }\nfunc unused() { promise.succeed(1) }", "func answer() { channel.write(\"\", promise: nil) }",
    ])
    func pendingPromise(_ members: String) { #expect(isReported(request(members))) }

    @Test("goes with the answer of the promise", arguments: [
        "func answer() { promise.succeed(1) }", "func answer() { finish() }\nfunc finish() { promise.fail(Failure()) }", "func answer() { channel.write(\"\", promise: promise) }",
        "func answer() { other.cascade(to: promise) }",
    ])
    func fulfilledPromise(_ members: String) { #expect(!isReported(request(members))) }

    @Test("is no promise of a library, which does what it says")
    func futureOfLibrary() {
        #expect(!isReported("import NIOCore\nfinal class Job {\n    var done: EventLoopFuture<Int>?\n    var n = 0\n    func start(_ loop: any EventLoop) {\n        done = loop.submit { 1 }\n        done?.whenSuccess { self.n = $0 }\n    }\n}\n"))
    }

    @Test("keeps a handler that keeps its context, where it does not let go of it when it is removed")
    func handlerContext() {
        func handler(_ removed: String) -> String {
            """
            import NIOCore
            final class Echo: ChannelInboundHandler {
                private var context: ChannelHandlerContext?
                private var n = 0
                func handlerAdded(context: ChannelHandlerContext) { self.context = context }
                func handlerRemoved(context: ChannelHandlerContext) { \(removed) }
            }
            """
        }
        #expect(isReported(handler("n += 1")))
        #expect(!isReported(handler("self.context = nil")))
        #expect(!isReported(handler("n += 1").replacing("private var context", with: "private weak var context")))
    }

    private func lease(_ release: String, _ more: String = "") -> String {
        """
        final class Lease: @unchecked Sendable {
            private var waiting: CheckedContinuation<Void, Never>?
            private var holder: Task<Void, Never>?
            private var isHeld = false
            func acquire() {
                holder = Task {
                    await withTaskCancellationHandler {
                        await withCheckedContinuation { self.waiting = $0 }
                    } onCancel: {
                        self.waiting?.resume()
                    }
                    self.isHeld = false
                }
            }
            func release() { \(release) }
            \(more)
        }
        func main(lease: Lease) {
            lease.acquire()
            lease.release()
        }
        """
    }

    @Test("goes on in a cancellation handler only if something cancels", arguments: [
        ("isHeld = false", "", true), ("isHeld = false", "deinit { holder?.cancel() }", true), ("holder?.cancel()", "", false), ("isHeld = false", "func stop(_ all: [Task<Void, Never>]) { all.forEach { $0.cancel() } }\nfunc use() { stop([]) }", true),
    ])
    func cancellationHandler(_ release: String, _ more: String, _ stays: Bool) { #expect(isReported(lease(release, more)) == stays) }

    private func header(_ change: String, imports: String = "import Observation", initially: String = "") -> String {
        """
        \(imports)
        @Observable
        final class Settings {
            static let shared = Settings()
            var size = 12
            var isDark = false
            init() { \(initially) }
        }
        final class Header {
            private var isStale = false
            func render() -> Int {
                withObservationTracking { Settings.shared.size } onChange: { self.isStale = true }
            }
        }
        func main(header: Header) {
            _ = header.render()
            \(change)
        }
        """
    }

    @Test("is kept by what it observes, where nothing changes that")
    func observation() {
        #expect(isReported(header("Settings.shared.isDark = true")))
        #expect(isReported(header("", initially: "size = 14")))
        #expect(!isReported(header("Settings.shared.size += 1")))
        #expect(!isReported(header("let settings = Settings.shared; settings.size = 3")))
        #expect(!isReported(header("set(Settings.shared, \\.size)")))
        #expect(!isReported(header("", imports: "import SwiftUI")))
    }

    private func scan(_ done: String) -> String {
        """
        import Foundation
        class AsyncOperation: Operation {
            private var finished = false
            override var isAsynchronous: Bool { true }
            override var isFinished: Bool { finished }
            func finish() { finished = true }
        }
        final class Scan: AsyncOperation {
            private let scanner: Scanner
            init(_ scanner: Scanner) { self.scanner = scanner }
            override func start() { \(done) }
        }
        final class Scanner {
            private let queue = OperationQueue()
            func check() { queue.addOperation(Scan(self)) }
        }
        """
    }

    @Test("is kept by its queue, if it is an asynchronous operation that is never finished")
    func operation() {
        #expect(isReported(scan("print(1)")))
        #expect(!isReported(scan("finish()")))
        #expect(!isReported(scan("print(1)").replacing("override var isFinished: Bool { finished }", with: "")))
    }
}
