import CycleLintFrontEnd
import CycleLintWitnesses
import Foundation
import Testing

/// What closures capture, how, and whether they escape: as the compiler says. The full comparison is `Tests/Witnesses/captures.py`.
@Suite(.enabled(if: CompilerParse.compiler != nil, "swiftc is not in PATH: captures cannot be held against the compiler"))
struct CaptureWitnessTests {
    @Test("closures of fixtures", arguments: [
        "closure-implicit-self/leaking", "capture-sibling/leaking", "guard-let-self-nested-called/clean", "local-func-chain/leaking",
        "nested-weak-in-strong/leaking", "recursive-closure-variable/leaking", "unused-capture-entry-inner/leaking", "weak-local-then-closure/leaking",
        "memoized-method/leaking", "route-builder-generic/leaking",
    ])
    func fixtures(name: String) throws {
        try compare(CompilerWitnessTests.package.appendingPathComponent("Fixtures/\(name).swift"))
    }

    @Test("every way to capture")
    func everyWay() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("closures-\(UUID().uuidString).swift")
        try Data(Self.everyWay.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try compare(file)
    }

    private func compare(_ file: URL) throws {
        let source = SourceFile(path: file.path, bytes: [UInt8](try Data(contentsOf: file)))
        let theirs = try #require(try CompilerCaptures(of: file), "the compiler rejects the file")
        let ours = AnalysedClosures.records(of: [facts(of: parse(source), module: "Closures")])[0]
        let comparison = CaptureComparison(ours: ours, theirs: theirs.typed, lowered: theirs.lowered, path: file.path, lines: LineTable(source.bytes))
        #expect(comparison.closures > 0)
        #expect(comparison.withModes == comparison.closures + comparison.functions)
        let text = comparison.differences.map { "offset \($0.offset): \($0.kind): \($0.text)" }.joined(separator: "\n")
        #expect(comparison.differences.isEmpty, "\(text)")
    }

    private static let everyWay = """
        final class Deck {
            var action: (() -> Void)?
            var count = 0
            func keep(_ body: @escaping () -> Void) { action = body }
            func call(_ body: () -> Void) { body() }
            func ask(_ answer: @autoclosure () -> Bool) {}

            func explicit(_ other: Deck, limit: Int) {
                var box = 1
                weak var observer = other
                unowned(unsafe) let raw = other
                keep { [weak self] in self?.count = limit; box += 1 }
                keep { [self, unowned other, copy = limit] in count = copy; other.count = 2; call { count = 3; observer?.count = 4 } }
                keep { [unowned self] in count = 1 }
                keep { [unowned(unsafe) other] in other.count = raw.count }
                keep { [unused = limit, box] in _ = box }
                call { self.count = box }
                call { [self] in _ = { count }() }
                ask(box > limit && { limit > 3 }())
            }

            func nested(_ other: Deck?) {
                keep { [weak other] in
                    guard let other else { return }
                    self.keep { other.count = 1 }
                }
                keep { [weak self] in
                    guard let self else { return }
                    keep { self.count = 1 }
                    let inner = { [weak self] in self?.count = 2 }
                    inner()
                }
                if let deck = other { keep { deck.count = 1 } }
                defer { keep { _ = other } }
            }

            func locals(_ seed: Int) {
                var total = 0
                func add(_ amount: Int) { total += amount; again() }
                func again() { count += seed; if total < 10 { add(1) } }
                keep { add(seed) }
                action = again
                var next: Int { total + 1 }
                lazy var later = { self.count }
                keep { _ = next }
                keep { _ = later() }
            }

            static func shared(_ type: Deck.Type) -> () -> Void { { _ = type; _ = self; total() } }
            static func total() {}
        }

        struct Pair<Value> {
            var value: Value
            lazy var text: () -> String = { "" }
            mutating func change(to other: Value, _ count: inout Int, _ run: (() -> Void) -> Void) {
                run { value = other; count += 1 }
                for index in 0..<count { run { _ = (index, other) } }
                let late: Int
                late = 3
                run { _ = late }
            }
        }

        protocol Player: AnyObject {}
        extension Player {
            func play(_ next: ((Self) -> Void)?, _ body: @escaping (Self, (Int, Int)) -> Void) -> () -> Void {
                { [weak self] in if let self { next?(self); body(self, (1, 2)) } }
            }
            func playAgain() -> () -> Void { play({ _ in }) { [weak self] _, pair in _ = (self, pair.0) } }
        }

        func rethrow(_ work: () throws -> Void, _ report: (Error) -> Void) {
            do { try work() } catch { [1].forEach { _ in report(error) } }
        }
        """
}
