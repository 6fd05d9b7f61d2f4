import ShouldGoAway
import ShouldGoAwayShims

/// What the configuration and the system allow. Each scenario has a process of its own, so that it may change them.
extension Scenario {
    static let settings: [Scenario] = [
        .clean("switched off") {
            ShouldGoAway.configuration.isOn = .off
            leakRing()
        },
        .clean("a leak that is accepted") {
            ShouldGoAway.configuration.acceptedLeaks = [.init(signature: ringSignature, reason: "a ring of the scenarios")]
            leakRing()
        },
        .cycle("a leak that is accepted without a reason", ["Node.next > Node"]) {
            ShouldGoAway.configuration.acceptedLeaks = [.init(signature: ringSignature, reason: "")]
            leakRing()
        },
        .cycle("a delay of its type's own", ["Node.next > Node"]) {
            ShouldGoAway.configuration.delay = .seconds(3600)
            ShouldGoAway.configuration.setDelay(.milliseconds(10), for: Node.self)
            leakRing()
        },
        .cycle("a delay of the probe's own", ["Node.next > Node"]) {
            ShouldGoAway.configuration.delay = .seconds(3600)
            leakRing(within: .milliseconds(10))
        },
        .cycle("more leaks of one kind than are looked at", ["Node.next > Node"], count: 20_000) {
            ShouldGoAway.configuration.graphsPerSignature = 2
            for _ in 0..<20_000 { leakRing() }
        },
        .incomplete("more leaks in a minute than are looked at") {
            ShouldGoAway.configuration.graphsPerMinute = 0
            leakRing()
        },
        .cycle("memory that can be read as a file only", ["Node.next > Node"]) {
            sga_read_refuse(1)
            leakRing()
        },
        .incomplete("memory that cannot be read") {
            sga_read_refuse(2)
            leakRing()
        },
    ]

    private static let ringSignature = "shouldgoaway_scenarios.Node.next"
}

private func leakRing(within: Duration? = nil) {
    let node = Node()
    node.next = node
    shouldGoAway(node, within: within)
}
