// A sink on the model's own published property.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class VolumeModel {
    @Published var volume = 0.5
    private var observation: AnyCancellable?
    private(set) var history: [Double] = []

    init() {
        observation = $volume
            .dropFirst()
            .sink { [weak self] value in
                guard let self else { return }
                history.append(value)
            }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let model = VolumeModel()
    model.volume = 0.9
    precondition(model.history == [0.9])
    watch(model)
}
