// The isolated deinit would cancel the task that keeps the recorder from going.

import Foundation

@MainActor
final class ScreenRecorder {
    private var capture: Task<Void, Never>?
    // ^ unreachable-deinit
    private(set) var frames = 0

    func record() {
        capture = Task {
        // ^ unreachable-deinit
            while !Task.isCancelled {
                self.frames += 1
                // ^ unreachable-deinit
                try? await Task.sleep(for: .milliseconds(10))
            }
        }
    }

    isolated deinit {
        capture?.cancel()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    MainActor.assumeIsolated {
        let recorder = ScreenRecorder()
        recorder.record()
        while recorder.frames == 0 {
            _ = RunLoop.main.run(mode: .default, before: Date().addingTimeInterval(0.01))
        }
        watch(recorder)
    }
}
