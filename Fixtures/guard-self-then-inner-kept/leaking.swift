// After `guard let self` the inner closure captures that strong self, and the dialog that self keeps keeps the closure.

final class Dialog {
    let question: String
    var onConfirm: (() -> Void)?

    init(question: String) {
        self.question = question
    }

    func confirm() { onConfirm?() }
}

final class TrashBin {
    private var files = ["draft.txt", "old.log"]
    private(set) var dialog: Dialog?
    private var emptyRequested: (() -> Void)?

    func arm() {
        emptyRequested = { [weak self] in
            guard let self else { return }
            let dialog = Dialog(question: "Delete \(self.files.count) files?")
            dialog.onConfirm = {
            // ^ closure-capture
                self.files.removeAll()
                // ^ closure-capture
            }
            self.dialog = dialog
            // ^ closure-capture
        }
    }

    func empty() { emptyRequested?() }

    var isEmpty: Bool { files.isEmpty }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let bin = TrashBin()
    bin.arm()
    bin.empty()
    bin.dialog?.confirm()
    precondition(bin.isEmpty)
    watch(bin)
    watch(bin.dialog!)
}
