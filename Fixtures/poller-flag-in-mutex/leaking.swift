// The thread's loop watches a flag behind a `Mutex` that `pause()` does not set.

import Foundation
import Synchronization

protocol Probe: Sendable { func read() -> Int }
struct FixedProbe: Probe { func read() -> Int { 7 } }

final class TemperaturePoller: @unchecked Sendable {
    private struct Flags { var stopped = false; var paused = false }
    private let flags = Mutex(Flags())
    private let samples = Mutex<[Int]>([])
    private let probe: any Probe

    private var isStopped: Bool { flags.withLock { $0.stopped } }
    private var isPaused: Bool { flags.withLock { $0.paused } }
    var average: Int {
        samples.withLock { $0.isEmpty ? 0 : $0.reduce(0, +) / $0.count }
    }

    init(probe: any Probe) { self.probe = probe }

    func start() {
        Thread.detachNewThread { self.loop() }
        // ^ closure-capture
    }

    private func loop() {
        while !isStopped {
        // ^ closure-capture
            if !isPaused {
                let value = probe.read()
                samples.withLock { s in
                    s.append(value)
                    if s.count > 16 { s.removeFirst() }
                }
            }
            Thread.sleep(forTimeInterval: 0.01)
        }
    }

    func pause() { flags.withLock { $0.paused = true } }
    func stop() { flags.withLock { $0.stopped = true } }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let poller = TemperaturePoller(probe: FixedProbe())
    poller.start()
    // ^ closure-capture
    Thread.sleep(forTimeInterval: 0.03)
    _ = poller.average
    poller.pause()
    watch(poller)
}
