import Dispatch
import ShouldGoAway

/// What the runtime of Swift without Objective-C has no layout for.
private final class Subscriber {
    let block: @convention(block) () -> Void = {}
    var optional: (@convention(block) () -> Void)? = {}
    var pair: (Int, @convention(block) () -> Void)?
    let item = DispatchWorkItem {}
    var next: Subscriber?
}

extension Scenario {
    static let blocks: [Scenario] = [
        .cycle("object with blocks", ["Subscriber.next > Subscriber"], signature: "Subscriber.next") {
            let subscriber = Subscriber()
            subscriber.pair = (1, subscriber.block)
            subscriber.next = subscriber
            shouldGoAway(subscriber)
        },
    ]
}
