// The handler has the cache weakly, so the deinit cancels the source.

import Dispatch

final class ExpiringCache: @unchecked Sendable {
    private var entries: [String: (value: Int, age: Int)] = [:]
    private let queue = DispatchQueue(label: "cache")
    private let sweeper: any DispatchSourceTimer

    init(sweepEvery interval: Double) {
        sweeper = DispatchSource.makeTimerSource(flags: [], queue: queue)
        sweeper.schedule(deadline: .now() + interval, repeating: interval)
        sweeper.setEventHandler(handler: { [weak self] in self?.sweep() })
        sweeper.resume()
    }

    func store(_ value: Int, as key: String) {
        queue.sync { entries[key] = (value, 0) }
    }

    private func sweep() {
        entries = entries.mapValues { ($0.value, $0.age + 1) }.filter { $0.value.age < 3 }
    }

    deinit {
        sweeper.cancel()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let cache = ExpiringCache(sweepEvery: 30)
    cache.store(1, as: "one")
    watch(cache)
}
