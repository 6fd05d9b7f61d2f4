// `first` ends the subscription with the first value.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Permissions {
    let changes = PassthroughSubject<Bool, Never>()
}

final class CameraModel {
    private let permissions: Permissions
    private var cancellables: Set<AnyCancellable> = []
    private(set) var isReady = false

    init(permissions: Permissions) {
        self.permissions = permissions
    }

    func askOnce() {
        permissions.changes
            .removeDuplicates()
            .sink { isAllowed in self.isReady = isAllowed }
            // ^ closure-capture
            .store(in: &cancellables)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let permissions = Permissions()
    let model = CameraModel(permissions: permissions)
    model.askOnce()
    permissions.changes.send(true)
    precondition(model.isReady)
    watch(model)
}
