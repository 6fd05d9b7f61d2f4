// A dispatch timer behind a small class; pausing suspends it.
import Foundation

final class Ticker {
    private let source: any DispatchSourceTimer
    private var running = false

    init(every milliseconds: Int, on queue: DispatchQueue = .global(), _ tick: @escaping () -> Void) {
        source = DispatchSource.makeTimerSource(queue: queue)
        source.schedule(deadline: .now(), repeating: .milliseconds(milliseconds))
        source.setEventHandler(handler: tick)
    }
    func resume() { guard !running else { return }; running = true; source.resume() }
    func pause() { guard running else { return }; running = false; source.suspend() }
    func cancel() { resume(); source.cancel() }
}

final class Stopwatch: @unchecked Sendable {
    private var ticker: Ticker?
    private(set) var ticks = 0

    func start() {
        ticker = Ticker(every: 5) { self.ticks += 1 }
        // ^ closure-capture
        ticker?.resume()
    }

    func stop() {
        ticker?.pause()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let stopwatch = Stopwatch()
    stopwatch.start()
    while stopwatch.ticks == 0 { usleep(1000) }
    stopwatch.stop()
    watch(stopwatch)
}
