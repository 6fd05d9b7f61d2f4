// The caller's closure goes into the pipeline of an object that the caller keeps.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Poller {
    private let ticks = PassthroughSubject<Int, Never>()
    private var token: AnyCancellable?

    func onEven(_ handler: @escaping (Int) -> Void) {
        token = ticks
            .filter { $0.isMultiple(of: 2) }
            .sink { handler($0) }
    }

    func tick(_ number: Int) { ticks.send(number) }
}

final class EvenList {
    let poller = Poller()
    private(set) var numbers: [Int] = []

    func start() {
        poller.onEven { number in
        // ^ closure-capture
            self.numbers.append(number)
            // ^ closure-capture
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let list = EvenList()
    list.start()
    (1...4).forEach(list.poller.tick)
    precondition(list.numbers == [2, 4])
    watch(list)
}
