// The accumulating closure reads a setting of the counter.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class StepCounter {
    var stride = 2
    private let steps: PassthroughSubject<Int, Never>
    private var cancellables: Set<AnyCancellable> = []
    @Published private(set) var distance = 0

    init(steps: PassthroughSubject<Int, Never>) {
        self.steps = steps
        steps
            .scan(0) { [unowned self] in $0 + $1 * self.stride }
            .prepend(0)
            .sink { [weak self] distance in
                self?.distance = distance
            }
            .store(in: &cancellables)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let steps = PassthroughSubject<Int, Never>()
    let counter = StepCounter(steps: steps)
    steps.send(5)
    steps.send(1)
    precondition(counter.distance == 12)
    watch(counter)
}
