// A method of the recorder is what receives the values.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class LevelRecorder {
    private let microphone: PassthroughSubject<Float, Never>
    private var cancellables: [AnyCancellable] = []
    private(set) var peak: Float = 0

    init(microphone: PassthroughSubject<Float, Never>) {
        self.microphone = microphone
    }

    func record() {
        microphone
            .sink(receiveValue: handle)
            // ^ closure-capture
            .store(in: &cancellables)
    }

    private func handle(_ level: Float) { peak = max(peak, level) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let microphone = PassthroughSubject<Float, Never>()
    let recorder = LevelRecorder(microphone: microphone)
    recorder.record()
    microphone.send(0.7)
    precondition(recorder.peak == 0.7)
    watch(recorder)
}
