import Dispatch
import ShouldGoAway

final class Slow {
    deinit { use(Dying.count) }
}

enum Dying {
    nonisolated(unsafe) static var count = 0
}

extension Scenario {
    static let timing: [Scenario] = [
        .late("goes away after its time") {
            holdForASecond()
            await untilReported()
        },
        .clean("goes away in time, while it is looked at") {
            for _ in 0..<50 {
                let item = Item()
                DispatchQueue.global().asyncAfter(deadline: .now() + 0.01) { use(item) }
                shouldGoAway(item, within: .milliseconds(200))
            }
        },
        .clean("cancelled probe") {
            let item = Item()
            globalItem = item
            shouldGoAway(item).cancel()
        },
        .clean("nil") {
            let item: Item? = nil
            shouldGoAway(item)
        },
        .clean("probed during its own deinit") {
            shouldGoAway(SelfProbing())
        },
        .cycle("probed twice", ["Node.next > Node"]) {
            let node = Node()
            node.next = node
            shouldGoAway(node)
            shouldGoAway(node)
        },
        .cycle("existential, decided at run time", ["Node.next > Node"]) {
            let node = Node()
            node.next = node
            let value: Any = node
            shouldGoAway(ifObject: value)
            shouldGoAway(ifObject: 3)
            shouldGoAway(ifObject: Optional<Node>.none)
        },
    ]

    private static func untilReported() async {
        // Both reports, the leak and the late one, have to be there before the scenario ends.
        for _ in 0..<500 where !ShouldGoAway.reports.contains(where: { $0.verdict == .late }) { try? await Task.sleep(for: .milliseconds(10)) }
    }
}

private func holdForASecond() {
    let item = Item()
    DispatchQueue.global().asyncAfter(deadline: .now() + 1) { use(item) }
    shouldGoAway(item, within: .milliseconds(10))
}

final class SelfProbing {
    deinit { shouldGoAway(self) }
}
