// The kept work item is never performed, and its `notify` block captures the render job.

import Dispatch

final class RenderJob: @unchecked Sendable {
    private let work: DispatchWorkItem
    // ^ closure-capture
    private(set) var isShown = false
    private let shown = DispatchSemaphore(value: 0)

    init(scene: String) {
        work = DispatchWorkItem { precondition(!scene.isEmpty) }
        work.notify(queue: .global()) {
        // ^ closure-capture
            self.isShown = true
            // ^ closure-capture
            self.shown.signal()
        }
    }

    func start() {
        work.cancel()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let job = RenderJob(scene: "teapot")
    job.start()
    watch(job)
}
