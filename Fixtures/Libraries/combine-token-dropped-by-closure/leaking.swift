// The closure takes the token out of the property when it has what it waited for.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Launch {
    private let ready: PassthroughSubject<String, Never>
    private var token: AnyCancellable?
    private(set) var mode = ""

    init(ready: PassthroughSubject<String, Never>) {
        self.ready = ready
        token = ready.sink { mode in
        // ^ closure-capture
            self.mode = mode
            // ^ closure-capture
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let ready = PassthroughSubject<String, Never>()
    let launch = Launch(ready: ready)
    ready.send("safe")
    precondition(launch.mode == "safe")
    watch(launch)
}
