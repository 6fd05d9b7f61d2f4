import ShouldGoAwayShims

/// A stretch of code whose probes are decided at its end, not by their delays. Scopes of different tasks do not mix.
package struct ProbeScope: Sendable {
    @TaskLocal static var current: UInt32 = 0

    package let id: UInt32

    /// Runs `body` with all its probes in a scope of their own, on, whatever the environment says.
    package static func run<Result>(
        isolation: isolated (any Actor)? = #isolation, _ body: (ProbeScope) async throws -> Result
    ) async rethrows -> Result {
        let scope = ProbeScope(id: Monitor.shared.openScope())
        defer { Monitor.shared.closeScope(scope.id) }
        return try await $current.withValue(scope.id) { try await body(scope) }
    }

    /// Objects that were watched so far.
    package var watched: Int { Monitor.shared.watched(in: id) }
    /// Objects that are still there.
    package var remaining: Int { Monitor.shared.remaining(in: id) }

    /// Finds out who holds the remaining objects. Blocks the calling thread.
    package func reports() -> [LeakReport] { Monitor.shared.decide(scope: id) }
}
