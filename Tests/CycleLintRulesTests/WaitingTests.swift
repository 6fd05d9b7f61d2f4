import CycleLintFrontEnd
import CycleLintRules
import Testing

/// Tasks and threads that wait, kept by what they wait for.
@Suite("Waiting")
struct WaitingTests {
    private func shown(_ source: String) -> [Finding] {
        likelyFindings(in: "import Dispatch\n" + source)
    }

    /// A dialog that waits for an answer; `rest` is what else it has.
    private func dialog(keeping: String = "var answer: CheckedContinuation<Int, Never>?", store: String = "self.answer = $0", rest: String = "", others: String = "") -> String {
        """
        final class Dialog {
            \(keeping)
            func present() { Task { let number = await withCheckedContinuation { \(store) }; self.close(number) } }
            func close(_ number: Int) {}
            \(rest)
        }
        \(others)
        """
    }

    @Test("A continuation that is kept and never resumed keeps the task that waits") func neverResumed() throws {
        let finding = try #require(shown(dialog()).first)
        #expect(finding.rule == "closure-capture")
        #expect(finding.signature == "App.Dialog.answer -> closure(App.Dialog.present)")
    }

    @Test("A continuation that is only dropped is not resumed") func dropped() { #expect(shown(dialog(rest: "func cancel() { answer = nil }")).count == 1) }

    @Test("Others who are resumed are not this one") func others() {
        let other = facts(of: SourceFile(path: "App/Other.swift", bytes: Array("final class Other { var c: CheckedContinuation<Int, Never>?\n func go() { c?.resume(returning: 1) } }".utf8)), module: "App")
        let here = facts(of: SourceFile(path: "App/Main.swift", bytes: Array(dialog().utf8)), module: "App")
        #expect(findings(in: [here, other]).contains { $0.confidence >= .likely })
    }

    private static let resumed: [(keeping: String, store: String, rest: String, others: String)] = [
        ("var answer: CheckedContinuation<Int, Never>?", "self.answer = $0", "func done() { answer?.resume(returning: 1) }", ""),
        ("var answer: CheckedContinuation<Int, Never>?", "self.answer = $0", "func done() { let old = answer; answer = nil; old?.resume(returning: 1) }", ""),
        ("var answers: [Int: CheckedContinuation<Int, Never>] = [:]", "self.answers[1] = $0", "func done() { answers.removeValue(forKey: 1)?.resume(returning: 1) }", ""),
        ("var answers: [CheckedContinuation<Int, Never>] = []", "self.answers.append($0)", "func done() { let all = answers; answers = []; for one in all { one.resume(returning: 1) } }", ""),
        ("var answers: [(Int, CheckedContinuation<Int, Never>)] = []", "self.answers.append((1, $0))", "func done() { let (_, one) = answers.removeFirst(); one.resume(returning: 1) }", ""),
        ("var done: (() -> Void)?", "c in self.done = { c.resume(returning: 1) }", "func end() { done?() }", ""),
        ("var box: Box?", "self.box = Box($0)", "func done() { box?.fulfil() }", "final class Box { let c: CheckedContinuation<Int, Never>; init(_ c: CheckedContinuation<Int, Never>) { self.c = c }; func fulfil() { c.resume(returning: 1) } }"),
        ("var answer: CheckedContinuation<Int, Never>?", "c in self.answer = c; Service.load(c)", "", ""),
        ("var answer: CheckedContinuation<Int, Never>?", "c in self.answer = c; Service.load(completion: c.resume(returning:))", "", ""),
        ("var state = State.idle", "self.state = .waiting($0)", "enum State { case idle, waiting(CheckedContinuation<Int, Never>) }\n func done() { if case .waiting(let c) = state { c.resume(returning: 1) } }", ""),
    ]

    @Test("A continuation that may be resumed keeps nothing for long", arguments: resumed)
    func mayBeResumed(program: (keeping: String, store: String, rest: String, others: String)) {
        #expect(shown(dialog(keeping: program.keeping, store: program.store, rest: program.rest, others: program.others)).isEmpty)
    }

    @Test("Whoever waits in a method of another object waits in the closure that calls it") func inAMethod() {
        let source = """
            final class Gate {
                var waiters: [CheckedContinuation<Void, Never>] = []
                func pass() async { await withCheckedContinuation { waiters.append($0) } }
                OPEN
            }
            final class Import {
                let gate = Gate()
                var count = 0
                func run() { Task { await self.gate.pass(); self.count += 1 } }
                FINISH
            }
            """
        let open = source.replacing("OPEN", with: "func open() { for waiter in waiters { waiter.resume() } }")
        #expect(shown(open.replacing("FINISH", with: "")).first?.classes == ["App.Gate", "App.Import"])
        #expect(shown(open.replacing("FINISH", with: "func finish() { gate.open() }")).isEmpty)
    }

    @Test("A semaphore that is signalled somewhere lets go") func semaphore() {
        let source = """
            final class Lift {
                let closed = DispatchSemaphore(value: 0)
                var floor = 0
                func call() { DispatchQueue.global().async { self.closed.wait(); self.floor = 1 } }
                CLOSE
            }
            """
        #expect(shown(source.replacing("CLOSE", with: "")).count == 1)
        #expect(shown(source.replacing("CLOSE", with: "func close() { closed.signal() }")).isEmpty)
    }
}
