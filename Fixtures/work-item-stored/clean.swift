// The block of the kept work item captures the autosave weakly.

import Dispatch

final class Autosave {
    private var pending: DispatchWorkItem?
    private(set) var saved: [String] = []

    func schedule(_ text: String) {
        pending?.cancel()
        let item = DispatchWorkItem { [weak self] in
            self?.saved.append(text)
        }
        pending = item
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
