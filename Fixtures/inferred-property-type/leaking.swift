// The types of all properties are inferred: a mixer's channels are kept in an array, and each channel keeps the mixer through a tuple.

final class Mixer {
    private var channels = [Channel]()
    let rate = 48_000

    func open(gain: Double) -> Channel {
        let channel = Channel(in: self, gain: gain)
        // ^ strong-back-reference
        channels.append(channel)
        return channel
    }

    func mix(_ sample: Double) -> Double {
        channels.reduce(0) { $0 + $1.apply(to: sample) }
    }
}

final class Channel {
    private var settings = makeDefaults()
    // ^ strong-back-reference

    init(in mixer: Mixer, gain: Double) {
        settings.source = mixer
        // ^ strong-back-reference
        settings.gain = gain
    }

    func apply(to sample: Double) -> Double {
        guard let mixer = settings.source, mixer.rate > 0 else { return 0 }
        return sample * settings.gain
    }
}

private func makeDefaults() -> (source: Mixer?, gain: Double) {
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
