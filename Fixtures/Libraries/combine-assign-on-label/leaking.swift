// The value is assigned to an object that the controller keeps, not to the controller.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Label {
    var text = ""
    var owner: TimerScreen?
    // ^ strong-back-reference
}

final class TimerScreen {
    private let label = Label()
    // ^ strong-back-reference
    private var cancellables: Set<AnyCancellable> = []
    var caption: String { label.text }

    func show(_ seconds: AnyPublisher<Int, Never>) {
        label.owner = self
        // ^ strong-back-reference
        seconds
            .map { "\($0) s" }
            .assign(to: \.text, on: label)
            .store(in: &cancellables)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let seconds = PassthroughSubject<Int, Never>()
    let screen = TimerScreen()
    screen.show(seconds.eraseToAnyPublisher())
    seconds.send(3)
    precondition(screen.caption == "3 s")
    watch(screen)
}
