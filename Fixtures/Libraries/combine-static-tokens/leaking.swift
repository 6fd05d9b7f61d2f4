// The tokens are kept in a static set, for the whole run of the program.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

enum Bindings {
    static var tokens: Set<AnyCancellable> = []
}

final class Theme {
    let isDark = CurrentValueSubject<Bool, Never>(false)
}

final class Toolbar {
    private(set) var colour = "white"

    func follow(_ theme: Theme) {
        theme.isDark
            .sink { isDark in self.colour = isDark ? "black" : "white" }
            // ^ closure-capture
            .store(in: &Bindings.tokens)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let theme = Theme()
    let toolbar = Toolbar()
    toolbar.follow(theme)
    theme.isDark.value = true
    precondition(toolbar.colour == "black")
    watch(toolbar)
}
