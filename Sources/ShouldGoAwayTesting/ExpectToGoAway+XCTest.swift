#if canImport(XCTest)
import ShouldGoAway
import XCTest

extension XCTestCase {
    /// The same as `expectToGoAway(within:_:)` for a test of XCTest.
    @discardableResult
    public func expectToGoAway<Result>(
        within: Duration = .seconds(1), isolation: isolated (any Actor)? = #isolation, file: StaticString = #filePath, line: UInt = #line,
        _ body: () async throws -> Result
    ) async throws -> Result {
        let (result, outcome) = try await GoingAway.check(within: within, body)
        switch outcome {
        case .gone: break
        case .nothingWatched: XCTFail("nothing was watched: call shouldGoAway(_:) inside expectToGoAway", file: file, line: line)
        case .leaked(let reports): for report in reports { XCTFail(report.text, file: file, line: line) }
        }
        return result
    }
}
#endif
