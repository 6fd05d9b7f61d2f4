// The task asks for the recorder in each round, so the isolated deinit runs.

import Foundation

@MainActor
final class ScreenRecorder {
    private var capture: Task<Void, Never>?
    private(set) var frames = 0

    func record() {
        capture = Task { [weak self] in
            while !Task.isCancelled {
                self?.frames += 1
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
