// The view model's task on the main actor leaves the loop at the first value.

import Foundation

@MainActor
enum Theme {
    static let changes = AsyncStream<String>.makeStream()
}

@MainActor
final class SettingsModel {
    private(set) var theme = "light"
    private var listening: Task<Void, Never>?

    func onAppear() {
        listening = Task {
            for await name in Theme.changes.stream {
                theme = name
                break
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
