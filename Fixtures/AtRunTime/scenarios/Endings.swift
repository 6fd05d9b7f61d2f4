import Dispatch
import ShouldGoAway

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#endif

/// Small programs that end with probes undecided, or count them in a way that is easily wrong. What they leave in the output folder is looked at by a test.
enum Ending: String, CaseIterable {
    case lastMoment, exitInFrame, exitInHandler, longDelay, forked, twice, accepted, scope, idle

    func run() {
        switch self {
        case .lastMoment:
            leakRing("ring")
            shouldGoAway(Item(), "item")
        case .exitInFrame:
            let item = Item()
            shouldGoAway(item, "item")
            defer { use(item) }
            exit(0)
        case .exitInHandler:
            ShouldGoAway.onLeak { _ in exit(7) }
            leakRing("ring")
            sleep(60)
        case .longDelay:
            ShouldGoAway.configuration.delay = .seconds(3600)
            leakRing("ring")
        case .forked:
            shouldGoAway(Item(), "item")
            ShouldGoAway.finish()
            var status: Int32 = 0
            waitpid(Self.child { shouldGoAway(Item(), "child") }, &status, 0)
            exit(status >> 8)
        case .twice:
            let node = leakRing("first")
            ShouldGoAway.finish()
            shouldGoAway(node.object, "second")
            ShouldGoAway.finish()
            node.object.next = nil
            Self.untilLate()
        case .accepted:
            ShouldGoAway.configuration.acceptedLeaks = [.init(signature: "shouldgoaway_scenarios.Node.next", reason: "known")]
            let node = leakRing("ring")
            ShouldGoAway.finish()
            node.object.next = nil
            Self.untilLate()
        case .scope: Self.inScope()
        case .idle:
            for _ in 0..<100 {
                shouldGoAway(Item(), "item")
                usleep(5_000)
            }
        }
    }

    /// The monitor sees it when it looks the next time.
    private static func untilLate() {
        for _ in 0..<2000 where !ShouldGoAway.reports.contains(where: { $0.verdict == .late }) { usleep(5_000) }
    }

    private static func inScope() {
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            await ProbeScope.run { scope in
                leakRing("ring")
                _ = scope.reports()
            }
            done.signal()
        }
        done.wait()
    }

    /// The number of a child that runs `body` and ends with 3.
    private static func child(_ body: () -> Void) -> pid_t {
        let child = forkProcess()
        if child == 0 {
            body()
            exit(3)
        }
        return child
    }
}

@_silgen_name("fork") private func forkProcess() -> pid_t

/// A node that keeps itself, by an address that no search finds.
private struct Hidden {
    private let address: UInt
    init(_ node: Node) { address = ~UInt(bitPattern: Unmanaged.passUnretained(node).toOpaque()) }
    var object: Node { Unmanaged<Node>.fromOpaque(UnsafeRawPointer(bitPattern: ~address)!).takeUnretainedValue() }
}

@discardableResult @inline(never)
private func leakRing(_ label: String) -> Hidden {
    let node = Node()
    node.next = node
    shouldGoAway(node, label)
    return Hidden(node)
}
