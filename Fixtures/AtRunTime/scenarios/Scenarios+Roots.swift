import Dispatch
import ShouldGoAway

final class Registry: @unchecked Sendable {
    static let shared = Registry()
    nonisolated(unsafe) static var current: Item?
    var items: [Item] = []
    var handlers: [() -> Void] = []
    var nested: Registry?
}

final class Item: @unchecked Sendable {
    var name = "item"
    var onTick: (() -> Void)?
    var timer: (any DispatchSourceTimer)?
    var count = 0

    func register() { Registry.shared.handlers.append { self.count += 1 } }
    func tick() { count += 1 }
}

nonisolated(unsafe) var globalItem: Item?
nonisolated(unsafe) weak var weakGlobalItem: Item?
nonisolated(unsafe) var globalItems: [Item] = []
nonisolated(unsafe) var timers: [any DispatchSourceTimer] = []

extension Scenario {
    /// The memory of Dispatch can be climbed up to the source if `malloc` is that of glibc; otherwise it ends at the handler.
    private static var timerRoot: String { ProcessOptions.hasOtherAllocator ? "a block" : "dispatch source" }

    static let roots: [Scenario] = [
        .held("global", ["global globalItem > Item"]) {
            let item = Item()
            globalItem = item
            shouldGoAway(item)
        },
        .clean("weak global") {
            let item = Item()
            weakGlobalItem = item
            shouldGoAway(item)
        },
        .held("global array", ["global globalItems[1] > Item"]) {
            let item = Item()
            globalItems = [Item(), item]
            shouldGoAway(item)
        },
        .held("static property", ["static Registry.current > Item"]) {
            let item = Item()
            Registry.current = item
            shouldGoAway(item)
        },
        .held("array of a singleton", ["static Registry.shared > Registry", "Registry.items[0] > Item"]) {
            let item = Item()
            Registry.shared.items = [item]
            shouldGoAway(item)
        },
        .clean("taken out of a singleton") {
            let item = Item()
            Registry.shared.items = [item]
            Registry.shared.items.removeAll()
            shouldGoAway(item)
        },
        .held(
            "closure in a singleton",
            ["static Registry.shared > Registry", "Registry.handlers[0] > closure #1 in Item.register()", "closure #1 in Item.register() captures > Item"]
        ) {
            let item = Item()
            item.register()
            shouldGoAway(item)
        },
        .held("deep below a singleton", ["static Registry.shared > Registry", "Registry.nested > Registry", "Registry.nested > Registry", "Registry.items[0] > Item"]) {
            let item = Item()
            Registry.shared.nested = Registry()
            Registry.shared.nested?.nested = Registry()
            Registry.shared.nested?.nested?.items = [item]
            shouldGoAway(item)
        },
        .held("ring that a global holds", ["global globalItem > Item"]) {
            let item = Item()
            item.onTick = { item.tick() }
            globalItem = item
            shouldGoAway(item)
        },
        .held("dispatch timer", ["\(timerRoot) > closure #1 in Item.startTimer()", "closure #1 in Item.startTimer() captures > Item"]) {
            let item = Item()
            item.startTimer()
            shouldGoAway(item)
        },
        .clean("cancelled dispatch timer") {
            let item = Item()
            item.startTimer()
            timers.last?.cancel()
            timers.removeAll()
            shouldGoAway(item)
        },
        .held("work that Dispatch does later", []) {
            let item = Item()
            DispatchQueue.global().asyncAfter(deadline: .now() + 30) { item.tick() }
            shouldGoAway(item)
        },
        .clean("work that Dispatch did") {
            let item = Item()
            DispatchQueue.global().async { item.tick() }
            shouldGoAway(item)
        },
    ]
}

extension Item {
    func startTimer() {
        let timer = DispatchSource.makeTimerSource()
        timer.schedule(deadline: .now() + 30, repeating: 30)
        timer.setEventHandler { self.tick() }
        timer.resume()
        timers.append(timer)
    }
}
