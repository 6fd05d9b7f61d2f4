import ShouldGoAway
import Testing

/// A trait of tests that wait at their end for the objects that they expect to go away:
///
///     @Test(.expectToGoAway()) func closes() {
///         let screen = Screen()
///         defer { expectToGoAway(shouldGoAway(screen)) }
///         screen.close()
///     }
///
/// The test's variables are gone by then, and so is the instance of its suite. No thread is blocked. Of a suite, it is a trait of all its tests.
public struct ExpectToGoAwayTrait: TestTrait, SuiteTrait, TestScoping {
    @TaskLocal static var expected: ExpectedProbes<SourceLocation>?

    public let comments: [Comment]
    public var isRecursive: Bool { true }

    /// A test that throws has failed already; then nothing is expected.
    public func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
        let expected = ExpectedProbes<SourceLocation>()
        try await Self.$expected.withValue(expected) { try await function() }
        for (report, place) in await expected.leaks() {
            Attachment.record(Array(report.dot.utf8), named: "\(report.fingerprint).dot", sourceLocation: place)
            Issue.record("\(report.text)", sourceLocation: place)
        }
    }
}

extension Trait where Self == ExpectToGoAwayTrait {
    /// `comment` says why.
    public static func expectToGoAway(_ comment: Comment? = nil) -> Self { Self(comments: comment.map { [$0] } ?? []) }
}

/// Expects the object of a probe to go away by the end of the test, or in the probe's time; otherwise the test fails with the report of who
/// holds it. The test needs the trait `.expectToGoAway()`. A probe that watches nothing is fulfilled.
///
/// Call it where the test is about to let go of the object, in a `defer` for example: the probe's time begins there.
public func expectToGoAway(_ probe: Probe, sourceLocation: SourceLocation = #_sourceLocation) {
    guard let expected = ExpectToGoAwayTrait.expected else {
        Issue.record("nobody waits for the object: give the test the trait .expectToGoAway()", sourceLocation: sourceLocation)
        return
    }
    expected.add(probe, at: sourceLocation)
}
