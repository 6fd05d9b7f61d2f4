// The kept work item is performed, and its `notify` block runs and goes.

import Dispatch

final class RenderJob: @unchecked Sendable {
    private let work: DispatchWorkItem
    private(set) var isShown = false
    private let shown = DispatchSemaphore(value: 0)

    init(scene: String) {
        work = DispatchWorkItem { precondition(!scene.isEmpty) }
        work.notify(queue: .global()) {
            self.isShown = true
            self.shown.signal()
        }
    }

    func start() {
        DispatchQueue.global().async(execute: work)
        shown.wait()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let job = RenderJob(scene: "teapot")
    job.start()
    watch(job)
}
