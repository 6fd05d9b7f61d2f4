// The changes of a child are passed on as the parent's own.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Settings: ObservableObject {
    @Published var fontSize = 12
}

final class Editor: ObservableObject {
    let settings = Settings()
    @Published var text = ""
    private var cancellables: Set<AnyCancellable> = []

    init() {
        settings.objectWillChange
            .sink { _ in self.objectWillChange.send() }
            // ^ closure-capture
            .store(in: &cancellables)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let editor = Editor()
    var changes = 0
    let subscription = editor.objectWillChange.sink { changes += 1 }
    editor.settings.fontSize = 14
    precondition(changes == 1)
    subscription.cancel()
    watch(editor)
}
