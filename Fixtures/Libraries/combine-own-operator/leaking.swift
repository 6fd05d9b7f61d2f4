// An operator of the program's own hides the subscription.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

extension Publisher where Failure == Never {
    func assignWeakly<Root: AnyObject>(to keyPath: ReferenceWritableKeyPath<Root, Output>, on root: Root) -> AnyCancellable {
        sink { value in
        // ^ closure-capture
            root[keyPath: keyPath] = value
            // ^ closure-capture
        }
    }
}

final class BadgeModel {
    private var cancellables: Set<AnyCancellable> = []
    private(set) var count = 0

    init(unread: AnyPublisher<Int, Never>) {
        unread
            .assignWeakly(to: \.count, on: self)
            // ^ closure-capture
            .store(in: &cancellables)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let unread = CurrentValueSubject<Int, Never>(3)
    let model = BadgeModel(unread: unread.eraseToAnyPublisher())
    precondition(model.count == 3)
    watch(model)
}
