// A subject with a current value keeps the value, here the screen that owns the subject.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Screen {
    let title: String
    let current = PassthroughSubject<Screen?, Never>()
    init(title: String) { self.title = title }

    func becomeCurrent() {
        current.send(self)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let screen = Screen(title: "home")
    screen.becomeCurrent()
    precondition(screen.title == "home")
    watch(screen)
}
