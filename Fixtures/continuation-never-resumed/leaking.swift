// The dialog keeps the continuation of a task that waits for an answer and has the dialog in it.

import Dispatch

final class ConfirmDialog: @unchecked Sendable {
    private var answerArrived: CheckedContinuation<Bool, Never>?
    // ^ closure-capture
    private(set) var outcome: String?
    private let asked = DispatchSemaphore(value: 0)

    func present() {
        Task {
        // ^ closure-capture
            let isConfirmed = await withCheckedContinuation { continuation in
                self.answerArrived = continuation
                // ^ closure-capture
                self.asked.signal()
            }
            self.close(isConfirmed)
            // ^ closure-capture
        }
        asked.wait()
    }

    private func close(_ isConfirmed: Bool) { outcome = isConfirmed ? "deleted" : "kept" }

    func answer(_ isConfirmed: Bool) {
        close(isConfirmed)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let dialog = ConfirmDialog()
    dialog.present()
    dialog.answer(true)
    watch(dialog)
}
