// A helper subscribes for its caller and keeps the token.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

class ViewModel {
    private var cancellables: Set<AnyCancellable> = []

    final func observe<P: Publisher>(_ publisher: P, _ handler: @escaping (P.Output) -> Void) where P.Failure == Never {
        publisher
            .sink(receiveValue: handler)
            .store(in: &cancellables)
    }
}

final class ProfileViewModel: ViewModel {
    private let name: CurrentValueSubject<String, Never>
    private(set) var title = ""

    init(name: CurrentValueSubject<String, Never>) {
        self.name = name
        super.init()
        observe(name) { name in
        // ^ closure-capture
            self.title = name.uppercased()
            // ^ closure-capture
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let name = CurrentValueSubject<String, Never>("ada")
    let model = ProfileViewModel(name: name)
    precondition(model.title == "ADA")
    watch(model)
}
