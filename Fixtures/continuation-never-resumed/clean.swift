// `answer` resumes the continuation, so the task ends.

import Dispatch

final class ConfirmDialog: @unchecked Sendable {
    private var answerArrived: CheckedContinuation<Bool, Never>?
    private(set) var outcome: String?
    private let asked = DispatchSemaphore(value: 0)

    func present() {
        Task {
            let isConfirmed = await withCheckedContinuation { continuation in
                self.answerArrived = continuation
                self.asked.signal()
            }
            self.close(isConfirmed)
        }
        asked.wait()
    }

    private func close(_ isConfirmed: Bool) { outcome = isConfirmed ? "deleted" : "kept" }

    func answer(_ isConfirmed: Bool) {
        answerArrived?.resume(returning: isConfirmed)
        answerArrived = nil
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let dialog = ConfirmDialog()
    dialog.present()
    dialog.answer(true)
    watch(dialog)
}
