// A publisher that is kept needs no subscriber to keep what its operator captures.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class LoginForm {
    @Published var name = ""
    @Published var password = ""
    private let minimum = 8

    private(set) lazy var isValid: AnyPublisher<Bool, Never> = $name
        .zip($password)
        .map { [minimum] name, password in
            !name.isEmpty && password.count >= minimum
        }
        .eraseToAnyPublisher()
}

final class LoginButton {
    private var subscription: AnyCancellable?
    private(set) var isEnabled = false

    func follow(_ form: LoginForm) {
        subscription = form.isValid.sink { [weak self] in self?.isEnabled = $0 }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let form = LoginForm()
    let button = LoginButton()
    button.follow(form)
    form.name = "ada"
    form.password = "countess"
    precondition(button.isEnabled)
    watch(form)
}
