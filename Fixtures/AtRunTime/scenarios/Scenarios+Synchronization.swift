import ShouldGoAway
import Synchronization

@available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
final class Guarded: Sendable {
    let state = Mutex<[Guarded]>([])
    let other = Mutex<Guarded?>(nil)
}

extension Scenario {
    static let synchronization: [Scenario] = {
        guard #available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *) else { return [] }
        return [
            .cycle("array in a mutex", ["Guarded.state[0] > Guarded"], signature: "Guarded.state") {
                let guarded = Guarded()
                guarded.state.withLock { $0.append(guarded) }
                shouldGoAway(guarded)
            },
            .cycle("object in a mutex", ["Guarded.other > Guarded"], signature: "Guarded.other") {
                let guarded = Guarded()
                guarded.other.withLock { $0 = guarded }
                shouldGoAway(guarded)
            },
        ]
    }()
}
