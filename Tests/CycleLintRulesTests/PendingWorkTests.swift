import CycleLintFrontEnd
import CycleLintRules
import Testing

/// What a library keeps only after the program has made another call, and loops over sequences of the program that have no end.
@Suite("Work that stays pending")
struct PendingWorkTests {
    private func owner(of declaration: String, _ members: String) -> String {
        """
        import Foundation
        final class Owner: @unchecked Sendable {
            \(declaration)
            var n = 0
            \(members)
        }
        """
    }

    @Test("keeps what it is given, where a call elsewhere made it wait and none lets it go on", arguments: [
        ("let queue = DispatchQueue(label: \"a\")", "queue.suspend()", "queue.async { self.n += 1 }", "queue.resume()"),
        ("let queue = DispatchQueue(label: \"a\")", "queue.suspend()", "queue.asyncAfter(deadline: .now()) { self.n += 1 }", "queue.resume()"),
        ("let queue = OperationQueue()", "queue.isSuspended = true", "queue.addOperation { self.n += 1 }", "queue.isSuspended = false"),
        ("let group = DispatchGroup()", "group.enter()", "group.notify(queue: .main) { self.n += 1 }", "group.leave()"),
    ])
    func begun(_ declaration: String, _ begin: String, _ give: String, _ end: String) {
        #expect(!likelyFindings(in: owner(of: declaration, "init() { \(begin) }; func go() { \(give) }")).isEmpty)
        #expect(likelyFindings(in: owner(of: declaration, "init() { \(begin) }; func go() { \(give) }; func stop() { \(end) }")).isEmpty)
        #expect(likelyFindings(in: owner(of: declaration, "func go() { \(give) }")).isEmpty)
    }

    @Test("is of the object that was made to wait, not of another of its type")
    func otherObject() {
        let queues = "let queue = DispatchQueue(label: \"a\"), other = DispatchQueue(label: \"b\")"
        #expect(likelyFindings(in: owner(of: queues, "init() { queue.suspend() }; func go() { other.async { self.n += 1 } }")).isEmpty)
        #expect(!likelyFindings(in: owner(of: queues, "init() { other.suspend() }; func go() { other.async { self.n += 1 } }")).isEmpty)
    }

    @Test("may go on where the truth value is not written down")
    func unknownValue() {
        let queue = "let queue = OperationQueue()"
        #expect(likelyFindings(in: owner(of: queue, "func hold(_ flag: Bool) { queue.isSuspended = flag }; func go() { hold(true); queue.addOperation { self.n += 1 } }")).isEmpty)
    }

    @Test("of a work item stays until the item runs")
    func workItem() {
        let item = "let item = DispatchWorkItem {}"
        let notify = "item.notify(queue: .main) { self.n += 1 }"
        #expect(!likelyFindings(in: owner(of: item, "func go() { \(notify); item.cancel() }")).isEmpty)
        #expect(likelyFindings(in: owner(of: item, "func go() { \(notify); DispatchQueue.main.async(execute: item) }")).isEmpty)
        #expect(likelyFindings(in: owner(of: item, "func go() { \(notify); item.perform() }")).isEmpty)
    }

    @Test("ends a completion block when its operation is given to a queue")
    func completionBlock() {
        let make = "let operation = BlockOperation {}; operation.completionBlock = { operation.cancel() }"
        #expect(likelyFindings(in: owner(of: "let queue = OperationQueue()", "func go() { \(make); queue.addOperation(operation) }")).isEmpty)
    }

    @Test("never ends in a loop over a sequence whose iterator never gives nil, and does where it may", arguments: [
        ("return Date()", false), ("return count", false), ("try? await Task.sleep(nanoseconds: 1); return count + 1", false), ("if Task.isCancelled { return nil }; return count", false),
        ("guard !Task.isCancelled else { return nil }; return Beat()", false), ("return nil", true), ("guard count > 0 else { return nil }; return count", true), ("return Int(text)", true),
        ("return last", true), ("return first", true), ("return Maybe(count)", true), ("if Task.isCancelled { return count } else { return nil }", true),
    ])
    func iterator(_ body: String, ends: Bool) {
        let source = """
            import Foundation
            struct Beat {}
            struct Maybe { init?(_ count: Int) { return nil } }
            struct Ticker: AsyncSequence {
                struct AsyncIterator: AsyncIteratorProtocol { var count: Int; var last: Int?; var text = ""; lazy var first = second; lazy var second = first; mutating func next() async -> Any? { \(body) } }
                func makeAsyncIterator() -> AsyncIterator { AsyncIterator(count: 1) }
            }
            final class Clock: @unchecked Sendable {
                var n = 0
                func start() { Task { for await _ in Ticker() { self.n += 1 } } }
            }
            """
        #expect(likelyFindings(in: source).isEmpty == ends)
    }
}
