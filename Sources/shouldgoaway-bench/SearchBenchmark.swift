import ShouldGoAway

/// What it costs to find out who holds objects in a process with much memory of all kinds: six tenths of it bytes in buffers, the rest
/// objects, arrays, dictionaries and strings that refer to each other.
struct SearchBenchmark {
    let megabytes: Int
    /// Rings whose time is over at once, each with a label of its own, so that each is looked at.
    let rings: Int

    private final class Node {
        var neighbour: Node?
        var children: [Node] = []
        var names: [String: Int] = [:]

        init(_ number: Int, _ neighbour: Node?) {
            self.neighbour = neighbour
            if number % 4 == 0, let neighbour { children = [neighbour, neighbour, neighbour] }
            if number % 16 == 0 { names = ["a name that needs memory of its own \(number)": number, "another name of that kind \(number)": 1] }
        }
    }

    private final class Member {
        // cyclelint:disable:next strong-back-reference - the ring that the benchmark looks for
        var next: Member?
    }

    func run() {
        ShouldGoAway.configuration.delay = .milliseconds(50)
        ShouldGoAway.configuration.graphsPerMinute = .max
        let buffers = (0..<megabytes * 6 / 10).map { Self.bytes($0) }
        let nodes = makeNodes((megabytes * 4 / 10) << 20)
        for number in 0..<rings { makeRing(number) }
        var reports: [LeakReport] = []
        let time = processNanoseconds { reports = ShouldGoAway.finish() }
        let found = reports.map(\.count).reduce(0, +)
        print(
            "\(residentBytes() >> 20) MB, \(nodes.count) objects: \(found) of \(rings) rings found in \(Int(time / 1e6)) ms of processor, \(Int(time / 1e6) / max(rings, 1)) each"
        )
        use(buffers)
        use(nodes)
    }

    /// A megabyte, the same for the same number.
    private static func bytes(_ seed: Int) -> [UInt64] {
        var state = UInt64(seed) | 1
        return (0..<1 << 17).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state
        }
    }

    private func makeNodes(_ bytes: Int) -> [Node] {
        // A node with what belongs to it takes about so much.
        let count = bytes / 110
        var nodes: [Node] = []
        nodes.reserveCapacity(count)
        for number in 0..<count { nodes.append(Node(number, nodes.isEmpty ? nil : nodes[number &* 7919 % nodes.count])) }
        return nodes
    }

    @inline(never)
    private func makeRing(_ number: Int) {
        let first = Member()
        first.next = Member()
        first.next?.next = first
        shouldGoAway(first, "ring \(number)")
    }
}
