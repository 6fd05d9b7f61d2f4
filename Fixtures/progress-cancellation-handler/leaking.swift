// The progress that the installer keeps has a cancellation handler that captures the installer.

import Foundation

final class Installer: @unchecked Sendable {
    let progress = Progress(totalUnitCount: 3)
    // ^ closure-capture
    private(set) var steps: [String] = []
    private var isAborted = false

    init() {
        progress.cancellationHandler = { self.abort() }
        // ^ closure-capture
    }

    func install(_ step: String) {
        guard !isAborted else { return }
        steps.append(step)
        progress.completedUnitCount += 1
    }

    private func abort() {
        isAborted = true
        steps.removeAll()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let installer = Installer()
    installer.install("copy")
    precondition(installer.progress.completedUnitCount == 1)
    watch(installer)
}
