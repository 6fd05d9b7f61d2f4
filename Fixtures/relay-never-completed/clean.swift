// `complete()` drops the subscribers, and `upload` calls it at the end.

import Foundation

enum Signal2<Value> { case next(Value), completed }

protocol Subscriber: AnyObject {
    associatedtype Input
    func receive(_ signal: Signal2<Input>)
}

final class Relay<Value> {
    private var subscribers: [any Subscriber] = []
    private var forwards: [(Signal2<Value>) -> Void] = []

    func attach<S: Subscriber>(_ subscriber: S) where S.Input == Value {
        subscribers.append(subscriber)
        forwards.append(subscriber.receive)
    }

    func next(_ value: Value) { forwards.forEach { $0(.next(value)) } }

    func complete() {
        forwards.forEach { $0(.completed) }
        forwards.removeAll()
        subscribers.removeAll()
    }
}

final class UploadMonitor: Subscriber {
    let relay = Relay<Int>()
    private var last = 0
    private(set) var finished = false

    init() { relay.attach(self) }

    func receive(_ signal: Signal2<Int>) {
        switch signal {
        case .next(let percent): last = percent
        case .completed: finished = true
        }
    }

    func upload(_ chunks: [Data]) -> Int {
        for (index, _) in chunks.enumerated() {
            relay.next((index + 1) * 100 / chunks.count)
        }
        relay.complete()
        return last
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let monitor = UploadMonitor()
    let percent = monitor.upload([Data([1]), Data([2, 3])])
    precondition(percent == 100)
    watch(monitor)
}
