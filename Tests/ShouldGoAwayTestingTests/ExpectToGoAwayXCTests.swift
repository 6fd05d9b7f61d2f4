import ShouldGoAway
import ShouldGoAwayTesting
import XCTest

private final class Screen {}

final class ExpectToGoAwayXCTests: XCTestCase {
    func testGivesBackWhatTheBodyReturns() async throws {
        let result = try await expectToGoAway {
            shouldGoAway(Screen())
            return 3
        }
        XCTAssertEqual(result, 3)
    }
}

@MainActor
final class ExpectToGoAwayOnTheMainActorXCTests: XCTestCase {
    private var screens: [Screen] = []

    func testTheBodyMayUseWhatBelongsToTheActor() async throws {
        try await expectToGoAway {
            screens.append(Screen())
            shouldGoAway(screens[0])
            screens.removeAll()
        }
    }
}
