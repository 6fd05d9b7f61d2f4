import ShouldGoAway
import Testing

/// Runs `body` and expects every object that is probed in it to be gone soon after it has ended.
///
///     @Test func closes() async throws {
///         try await expectToGoAway {
///             let screen = Screen()
///             shouldGoAway(screen)
///             screen.close()
///         }
///     }
///
/// The objects are looked at again and again, so that a test that passes takes no longer than its objects. An object that is still there
/// after `within` fails the test with the report of who holds it; the graph is attached. So does a body that probes nothing, which
/// would prove nothing. Probes count that the body's task makes and the tasks that inherit from it; others, on threads of their own
/// or in detached tasks, do not. Watching is on inside, whatever the environment says. Scopes that run at the same time do not mix.
///
/// - Returns: what `body` returns.
/// - Throws: what `body` throws; then nothing is expected.
@discardableResult
public func expectToGoAway<Result>(
    within: Duration = .seconds(1), isolation: isolated (any Actor)? = #isolation, sourceLocation: SourceLocation = #_sourceLocation,
    _ body: () async throws -> Result
) async throws -> Result {
    let (result, outcome) = try await GoingAway.check(within: within, body)
    switch outcome {
    case .gone: break
    case .nothingWatched:
        Issue.record("nothing was watched: call shouldGoAway(_:) inside expectToGoAway", sourceLocation: sourceLocation)
    case .leaked(let reports):
        for report in reports {
            Attachment.record(Array(report.dot.utf8), named: "\(report.fingerprint).dot", sourceLocation: sourceLocation)
            Issue.record("\(report.text)", sourceLocation: sourceLocation)
        }
    }
    return result
}
