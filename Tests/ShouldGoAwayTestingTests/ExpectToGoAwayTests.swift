import Dispatch
import ShouldGoAway
import ShouldGoAwayTesting
import Testing

private final class Screen {
    var onTap: (() -> Void)?
    var taps = 0
    func listen() { onTap = { self.taps += 1 } }
    func listenWeakly() { onTap = { [weak self] in self?.taps += 1 } }
}

@Suite("expectToGoAway")
struct ExpectToGoAwayTests {
    @Test("passes when all objects are gone")
    func gone() async throws {
        try await expectToGoAway {
            let screen = Screen()
            screen.listenWeakly()
            shouldGoAway(screen)
        }
    }

    @Test("waits for an object that goes a little later")
    func later() async throws {
        try await expectToGoAway(within: .seconds(20)) {
            let screen = Screen()
            shouldGoAway(screen)
            let box = Held(screen)
            DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(30)) { box.screen = nil }
        }
    }

    @Test("fails with the report of who holds an object")
    func leak() async throws {
        try await withKnownIssue {
            try await expectToGoAway(within: .milliseconds(50)) {
                let screen = Screen()
                screen.listen()
                shouldGoAway(screen, "screen")
            }
        } matching: { issue in
            let text = "\(issue)"
            return text.contains("a ring of strong references keeps it") && text.contains("closure #1 in Screen.listen() captures")
        }
    }

    @Test("fails when nothing is watched")
    func nothing() async throws {
        try await withKnownIssue {
            try await expectToGoAway {}
        } matching: { "\($0)".contains("nothing was watched") }
    }

    @Test("gives back what the body returns, and throws what it throws")
    func result() async throws {
        let number = try await expectToGoAway {
            shouldGoAway(Screen())
            return 7
        }
        #expect(number == 7)
        await #expect(throws: CancellationError.self) { try await expectToGoAway { throw CancellationError() } }
    }

    @Test("scopes that run at the same time do not mix")
    func parallel() async throws {
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<8 {
                group.addTask {
                    let (_, outcome) = await GoingAway.check(within: .milliseconds(100)) {
                        for _ in 0..<20 { shouldGoAway(Screen()) }
                        if number % 2 == 0 {
                            let screen = Screen()
                            screen.listen()
                            shouldGoAway(screen, "screen \(number)")
                        }
                        await Task.yield()
                    }
                    switch outcome {
                    case .gone: return number % 2 == 1
                    case .leaked(let reports): return number % 2 == 0 && reports.map(\.label) == ["screen \(number)"] && reports[0].verdict == .cycle
                    case .nothingWatched: return false
                    }
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }

    private final class Held: @unchecked Sendable {
        var screen: Screen?
        init(_ screen: Screen) { self.screen = screen }
    }
}
