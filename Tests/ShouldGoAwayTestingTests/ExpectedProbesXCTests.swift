import ShouldGoAwayTesting
import XCTest

private final class Screen {
    var onTap: (() -> Void)?
    var taps = 0
    func listen() { onTap = { self.taps += 1 } }
}

final class ExpectedProbesXCTests: XCTestCase {
    func testPassesWhenItsObjectsAreGone() {
        for _ in 0..<3 {
            let screen = Screen()
            defer { expectToGoAway(shouldGoAway(screen, "screen")) }
            screen.taps += 1
        }
    }

    @MainActor func testWaitsForWhatTheMainActorStillHolds() async throws {
        let screen = Screen()
        defer { expectToGoAway(shouldGoAway(screen, "screen", within: .seconds(20))) }
        Task {
            try? await Task.sleep(for: .milliseconds(30))
            screen.taps += 1
        }
    }

    func testExpectsNothingWhereNothingIsWatched() {
        let screen: Screen? = nil
        expectToGoAway(shouldGoAway(screen))
    }
}

#if !canImport(Darwin)
final class LeakingXCTests: XCTestCase {
    private var failures: [String] = []

    func testFailsWithTheReportOfWhoHoldsAnObject() {
        QuietReports.areOn
        for _ in 0..<3 {
            let screen = Screen()
            defer { expectToGoAway(shouldGoAway(screen, "screen", within: .milliseconds(50))) }
            screen.listen()
        }
    }

    override func recordFailure(withDescription description: String, inFile file: String, atLine line: Int, expected: Bool) {
        failures.append(description)
    }

    override func tearDown() {
        let isRight = failures.count == 1 && failures[0].contains("closure #1 in Screen.listen() captures")
        if !isRight { super.recordFailure(withDescription: "\(failures)", inFile: #filePath, atLine: #line, expected: true) }
    }
}
#endif
