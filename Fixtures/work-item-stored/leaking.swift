// The autosave keeps a work item whose block captures the autosave, also after it has run.

import Dispatch

final class Autosave {
    private var pending: DispatchWorkItem?
    private(set) var saved: [String] = []

    func schedule(_ text: String) {
        pending?.cancel()
        let item = DispatchWorkItem {
        // ^ closure-capture
            self.saved.append(text)
            // ^ closure-capture
        }
        pending = item
        // ^ closure-capture
    }

    func flush() {
        pending?.perform()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let autosave = Autosave()
    autosave.schedule("dra")
    autosave.schedule("draft")
    autosave.flush()
    precondition(autosave.saved == ["draft"])
    watch(autosave)
}
