import Foundation
@_exported import ShouldGoAway

/// The probes whose objects one test expects to be gone when it has ended, each with its place in the test.
final class ExpectedProbes<Place: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var expected: [(probe: Probe, place: Place)] = []
    /// Looks that are made at the least: on a machine too busy to run the test's threads, time alone passes for nobody.
    private static var fewestLooks: Int { 8 }

    func add(_ probe: Probe, at place: Place) { lock.withLock { expected.append((probe, place)) } }

    /// Waits until it is known of all objects whether they went away; one report for each way in which they did not.
    func leaks() async -> [(report: LeakReport, place: Place)] {
        var waiting = lock.withLock { expected }
        var leaked: [(probe: Probe, place: Place)] = []
        var pause = Duration.milliseconds(1)
        var looks = 0
        while true {
            while let last = waiting.last, case let state = last.probe.state, state != .pending {
                if state == .leaked { leaked.append(last) }
                waiting.removeLast()
            }
            if waiting.isEmpty, leaked.isEmpty || looks >= Self.fewestLooks { break }
            try? await Task.sleep(for: pause)
            pause = min(pause * 2, .milliseconds(32))
            looks += 1
        }
        var fingerprints: Set<String> = []
        return leaked.reversed().compactMap { entry in
            // Nil for what went late, and for accepted leaks.
            guard let report = entry.probe.report, fingerprints.insert(report.fingerprint).inserted else { return nil }
            return (report, entry.place)
        }
    }
}
