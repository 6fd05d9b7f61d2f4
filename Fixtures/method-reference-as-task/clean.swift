// The method that is given as the task's operation returns when the queue is empty.

import Dispatch

final class MigrationRunner: @unchecked Sendable {
    private var steps = ["users", "orders"]
    private(set) var applied: [String] = []
    private let isApplied = DispatchSemaphore(value: 0)

    func launch() {
        Task.detached(operation: applySteps)
        isApplied.wait()
    }

    @Sendable private func applySteps() async {
        while let step = steps.first {
            steps.removeFirst()
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
