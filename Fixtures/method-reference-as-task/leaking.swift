// The method that is given as the task's operation never returns.

import Dispatch

final class MigrationRunner: @unchecked Sendable {
    private var steps = ["users", "orders"]
    private(set) var applied: [String] = []
    private let isApplied = DispatchSemaphore(value: 0)

    func launch() {
        Task.detached(operation: applySteps)
        // ^ closure-capture
        isApplied.wait()
    }

    @Sendable private func applySteps() async {
        while true {
            let step = steps.first ?? "idle"
            steps = Array(steps.dropFirst())
            applied.append(step)
            isApplied.signal()
            try? await Task.sleep(nanoseconds: 5_000_000)
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let runner = MigrationRunner()
    runner.launch()
    watch(runner)
}
