import ShouldGoAway

/// A small program that probes some objects, and what is to be reported of them.
struct Scenario: Sendable {
    enum Outcome: Sendable {
        /// Every probed object goes away in time.
        case clean
        /// One report, with this verdict and these steps, `From.edge > To`, without the module. An empty list stands for any, `From > …` for any that
        /// begins so.
        case leak(LeakReport.Verdict, [String])
    }

    let name: String
    let outcome: Outcome
    /// What the name of the signature is to be, `… -> Step` for any of two steps that has this one; nil for any.
    var signature: String?
    /// Which references along the path are to be told that keep nothing: `weak Type.edge`; nil for any.
    var uncounted: [String]?
    /// How often it is to be reported.
    var count = 1
    let body: @Sendable () async -> Void

    /// Of a type that cannot be copied only a symbol tells what it holds.
    var needsSymbols: Bool { Self.synchronization.contains { $0.name == name } }

    static func clean(_ name: String, _ body: @escaping @Sendable () async -> Void) -> Scenario {
        Scenario(name: name, outcome: .clean, body: body)
    }

    static func cycle(
        _ name: String, _ path: [String], signature: String? = nil, uncounted: [String]? = nil, count: Int = 1,
        _ body: @escaping @Sendable () async -> Void
    ) -> Scenario {
        Scenario(name: name, outcome: .leak(.cycle, path), signature: signature, uncounted: uncounted, count: count, body: body)
    }

    static func held(_ name: String, _ path: [String], signature: String? = nil, _ body: @escaping @Sendable () async -> Void) -> Scenario {
        Scenario(name: name, outcome: .leak(.held, path), signature: signature, body: body)
    }

    static func incomplete(_ name: String, _ body: @escaping @Sendable () async -> Void) -> Scenario {
        Scenario(name: name, outcome: .leak(.incomplete, []), body: body)
    }

    static func late(_ name: String, _ body: @escaping @Sendable () async -> Void) -> Scenario {
        Scenario(name: name, outcome: .leak(.late, []), body: body)
    }

    static let all: [Scenario] =
        rings + collections + closures + blocks + values + uncounted + roots + concurrency + synchronization + timing + storage + settings
}

/// Keeps the optimiser from knowing what happens to a value.
@inline(never) @_optimize(none)
func use(_ value: Any?) {}

/// Objects that stay for as long as the program runs, out of sight of the scenarios.
nonisolated(unsafe) var kept: [AnyObject] = []
