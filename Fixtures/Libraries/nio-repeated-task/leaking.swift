// The event loop keeps a repeated task, and the task its closure, until it is cancelled.
import NIOCore
import NIOPosix

final class Heartbeat: @unchecked Sendable {
    private let loop: any EventLoop
    private(set) var beats = 0

    init(loop: any EventLoop) {
        self.loop = loop
    }

    func start() {
        loop.scheduleRepeatedTask(initialDelay: .milliseconds(1), delay: .milliseconds(10)) { _ in
        // ^ closure-capture
            self.beats += 1
            // ^ closure-capture
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let heartbeat = Heartbeat(loop: MultiThreadedEventLoopGroup.singleton.next())
    heartbeat.start()
    watch(heartbeat)
}
