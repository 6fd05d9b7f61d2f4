// The block sets its token to nil when the notification comes, but does not remove it.

import Foundation

final class LaunchTask {
    private(set) var isDone = false

    func runWhenReady() {
        let ready = Notification.Name("app.ready")
        var token: NSObjectProtocol?
        token = NotificationCenter.default.addObserver(forName: ready, object: nil, queue: nil) { _ in
        // ^ closure-capture
            guard token != nil else { return }
            token = nil
            self.isDone = true
            // ^ closure-capture
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let task = LaunchTask()
    task.runWhenReady()
    NotificationCenter.default.post(name: Notification.Name("app.ready"), object: nil)
    precondition(task.isDone)
    watch(task)
}
