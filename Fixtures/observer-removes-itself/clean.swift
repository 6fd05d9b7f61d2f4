// The block removes its own token when the notification comes.

import Foundation

final class LaunchTask {
    private(set) var isDone = false

    func runWhenReady() {
        let ready = Notification.Name("app.ready")
        var token: NSObjectProtocol?
        token = NotificationCenter.default.addObserver(forName: ready, object: nil, queue: nil) { _ in
            guard token != nil else { return }
            NotificationCenter.default.removeObserver(token!)
            token = nil
            self.isDone = true
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
