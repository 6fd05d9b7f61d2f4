// The mapped sequence that the meter keeps has a method of the meter in it; nobody iterates over it yet.

final class LevelMeter: @unchecked Sendable {
    private let gain: Float
    private let input: AsyncStream<Float>
    private let feed: AsyncStream<Float>.Continuation
    private(set) lazy var levels = input
        .map(amplify)
        // ^ closure-capture
        .filter { $0 > 0 }

    init(gain: Float) {
        self.gain = gain
        (input, feed) = AsyncStream.makeStream()
    }

    private func amplify(_ sample: Float) -> Float { sample * gain }

    private static func squared(_ sample: Float) -> Float { sample * sample }

    func write(_ sample: Float) {
        _ = levels
        feed.yield(sample)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let meter = LevelMeter(gain: 2)
    meter.write(0.3)
    watch(meter)
}
