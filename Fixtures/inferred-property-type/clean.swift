// The tuple of a channel holds the mixer's rate instead of the mixer.

final class Mixer {
    private var channels = [Channel]()
    let rate = 48_000

    func open(gain: Double) -> Channel {
        let channel = Channel(in: self, gain: gain)
        channels.append(channel)
        return channel
    }

    func mix(_ sample: Double) -> Double {
        channels.reduce(0) { $0 + $1.apply(to: sample) }
    }
}

final class Channel {
    private var settings = makeDefaults()

    init(in mixer: Mixer, gain: Double) {
        settings.source = mixer.rate
        settings.gain = gain
    }

    func apply(to sample: Double) -> Double {
        guard let rate = settings.source, rate > 0 else { return 0 }
        return sample * settings.gain
    }
}

private func makeDefaults() -> (source: Int?, gain: Double) {
    (nil, 1)
}

func scenario(_ watch: (AnyObject) -> Void) {
    let mixer = Mixer()
    let voice = mixer.open(gain: 0.5)
    _ = mixer.open(gain: 0.25)
    precondition(mixer.mix(4) == 3)
    watch(mixer)
    watch(voice)
}
