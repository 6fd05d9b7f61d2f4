import Dispatch
import ShouldGoAwayTesting
import Testing

private final class Screen {
    var onTap: (() -> Void)?
    var taps = 0
    func listen() { onTap = { self.taps += 1 } }
    func listenWeakly() { onTap = { [weak self] in self?.taps += 1 } }
}

@Suite("A test with the trait expectToGoAway")
struct ExpectedProbesTests {
    @Test("passes when its objects are gone", .expectToGoAway())
    func gone() {
        let screen = Screen()
        defer { expectToGoAway(shouldGoAway(screen, "screen")) }
        screen.listenWeakly()
    }

    @Test("waits for an object that goes a little later, each of its cases for its own", .expectToGoAway("they close"), arguments: [10, 30])
    @MainActor func later(_ milliseconds: Int) async {
        let screen = Screen()
        defer { expectToGoAway(shouldGoAway(screen, "screen", within: .seconds(20))) }
        Task {
            try? await Task.sleep(for: .milliseconds(milliseconds))
            screen.listenWeakly()
        }
    }

    @Test("expects nothing where nothing is watched", .expectToGoAway())
    func nothing() {
        let screen: Screen? = nil
        expectToGoAway(shouldGoAway(screen))
    }

    @Test("fails with the report of who holds an object, once for what is held in one way")
    func leak() async {
        let issues = await Self.issues {
            for _ in 0..<3 {
                let screen = Screen()
                screen.listen()
                expectToGoAway(shouldGoAway(screen, "screen", within: .milliseconds(50)))
            }
        }
        #expect(issues.count == 1)
        #expect(issues.first?.contains("closure #1 in Screen.listen() captures") == true)
    }

    @Test("fails without it: nobody would wait")
    func withoutTrait() {
        withKnownIssue { expectToGoAway(shouldGoAway(Screen())) } matching: { "\($0)".contains("give the test the trait") }
    }

    @Test("that throws has failed already")
    func throwing() async {
        struct Stop: Error {}
        await #expect(throws: Stop.self) {
            try await ExpectToGoAwayTrait.expectToGoAway().provideScope(for: #require(Test.current), testCase: nil) {
                QuietReports.areOn
                let screen = Screen()
                screen.listen()
                expectToGoAway(shouldGoAway(screen, within: .milliseconds(1)))
                throw Stop()
            }
        }
    }

    /// What is recorded at the end of a test with the trait.
    private static func issues(of body: @escaping @Sendable () -> Void) async -> [String] {
        QuietReports.areOn
        let found = Issues()
        try? await withKnownIssue(isIntermittent: true) {
            try await ExpectToGoAwayTrait.expectToGoAway().provideScope(for: #require(Test.current), testCase: nil) { body() }
        } matching: { issue in
            found.add("\(issue)")
            return true
        }
        return found.texts
    }

    private final class Issues: @unchecked Sendable {
        private let queue = DispatchQueue(label: "issues")
        private var list: [String] = []
        var texts: [String] { queue.sync { list } }
        func add(_ text: String) { queue.sync { list.append(text) } }
    }
}
