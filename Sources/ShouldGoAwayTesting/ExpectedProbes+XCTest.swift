#if canImport(XCTest)
import Foundation
import ShouldGoAway
import XCTest

extension XCTestCase {
    /// Expects the object of a probe to go away by the end of the test, or in the probe's time; otherwise the test fails with the report of who holds it.
    ///
    ///     func testCloses() {
    ///         let screen = Screen()
    ///         defer { expectToGoAway(shouldGoAway(screen)) }
    ///         screen.close()
    ///     }
    ///
    /// It is looked at in a teardown block: behind the test method, before `tearDown()`. A probe that watches nothing is fulfilled.
    public func expectToGoAway(_ probe: Probe, file: StaticString = #filePath, line: UInt = #line) {
        let test = ObjectIdentifier(self)
        let (expected, isFirst) = TestsOfXCTest.shared.probes(of: test)
        expected.add(probe, at: PlaceInTest(file: file, line: line))
        if isFirst { addTeardownBlock { await Self.fail(test) } }
    }

    private static func fail(_ test: ObjectIdentifier) async {
        guard let expected = TestsOfXCTest.shared.end(test) else { return }
        for (report, place) in await expected.leaks() { XCTFail(report.text, file: place.file, line: place.line) }
    }
}

private struct PlaceInTest: Sendable {
    let file: StaticString
    let line: UInt
}

/// What each test that runs expects.
private final class TestsOfXCTest: @unchecked Sendable {
    static let shared = TestsOfXCTest()
    private let lock = NSLock()
    private var probes: [ObjectIdentifier: ExpectedProbes<PlaceInTest>] = [:]

    func probes(of test: ObjectIdentifier) -> (ExpectedProbes<PlaceInTest>, isFirst: Bool) {
        lock.withLock {
            if let known = probes[test] { return (known, false) }
            let new = ExpectedProbes<PlaceInTest>()
            probes[test] = new
            return (new, true)
        }
    }

    func end(_ test: ObjectIdentifier) -> ExpectedProbes<PlaceInTest>? { lock.withLock { probes.removeValue(forKey: test) } }
}
#endif
