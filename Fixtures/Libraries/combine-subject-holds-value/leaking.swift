// A subject with a current value keeps the value, here the screen that owns the subject.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Screen {
    let title: String
    let current = CurrentValueSubject<Screen?, Never>(nil)
    // ^ strong-back-reference
    init(title: String) { self.title = title }

    func becomeCurrent() {
        current.send(self)
        // ^ strong-back-reference
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let screen = Screen(title: "home")
    screen.becomeCurrent()
    precondition(screen.current.value?.title ?? "home" == "home")
    watch(screen)
}
