// A thread samples for its owner until it is cancelled.
import Foundation

final class Sampler {
    private let sample: () -> Void
    private var thread: Thread?
    init(_ sample: @escaping () -> Void) { self.sample = sample }

    func start(named name: String) {
        let thread = Thread { [sample] in
            while !Thread.current.isCancelled {
                sample()
                Thread.sleep(forTimeInterval: 0.004)
            }
        }
        thread.name = name
        thread.start()
        self.thread = thread
    }
    func cancel() { thread?.cancel(); thread = nil }
}

final class CPUMeter: @unchecked Sendable {
    private var sampler: Sampler?
    private(set) var samples = 0

    func start() {
        let sampler = Sampler { self.samples += 1 }
        sampler.start(named: "cpu meter")
        self.sampler = sampler
    }

    func stop() {
        sampler?.cancel()
        sampler = nil
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let meter = CPUMeter()
    meter.start()
    while meter.samples == 0 { usleep(1000) }
    meter.stop()
    watch(meter)
}
