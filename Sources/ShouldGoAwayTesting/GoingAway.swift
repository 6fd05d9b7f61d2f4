import ShouldGoAway

/// What became of the objects that were probed in a stretch of code. For test frameworks other than Swift Testing.
public enum GoingAway: Sendable {
    case gone
    /// No probe was made, so that nothing is known.
    case nothingWatched
    case leaked([LeakReport])

    /// Looks that are made at the least: on a machine too busy to run this task, time alone passes for nobody.
    private static let fewestLooks = 8

    /// Runs `body` and waits, for `within` at most, until every object that was probed in it is gone. Looks after 1 ms, 2 ms, 4 ms, … 32 ms.
    public static func check<Result>(
        within: Duration = .seconds(1), isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Result
    ) async rethrows -> (Result, GoingAway) {
        try await ProbeScope.run { scope in
            let result = try await body()
            if scope.watched == 0 { return (result, .nothingWatched) }
            let clock = ContinuousClock()
            let end = clock.now + within
            var pause = Duration.milliseconds(1)
            var looks = 0
            while scope.remaining > 0, clock.now < end || looks < fewestLooks {
                try? await Task.sleep(for: pause)
                pause = min(pause * 2, .milliseconds(32))
                looks += 1
            }
            if scope.remaining == 0 { return (result, .gone) }
            let reports = scope.reports()
            return (result, reports.isEmpty ? .gone : .leaked(reports))
        }
    }
}
