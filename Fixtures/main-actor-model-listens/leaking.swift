// The view model's task on the main actor reads a stream that has no end.

import Foundation

@MainActor
enum Theme {
    static let changes = AsyncStream<String>.makeStream()
}

@MainActor
final class SettingsModel {
    private(set) var theme = "light"
    private var listening: Task<Void, Never>?
    // ^ closure-capture

    func onAppear() {
        listening = Task {
        // ^ closure-capture
            for await name in Theme.changes.stream {
                theme = name
                // ^ closure-capture
            }
        }
        Theme.changes.continuation.yield("dark")
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    MainActor.assumeIsolated {
        let model = SettingsModel()
        model.onAppear()
        while model.theme != "dark" {
            _ = RunLoop.main.run(mode: .default, before: Date().addingTimeInterval(0.01))
        }
        watch(model)
    }
}
