// A countdown cancels its own task when it is done.
import NIOCore
import NIOPosix

final class Countdown: @unchecked Sendable {
    private var remaining: Int

    init(from start: Int) {
        remaining = start
    }

    func run(on loop: any EventLoop) {
        loop.scheduleRepeatedTask(initialDelay: .zero, delay: .milliseconds(2)) { task in
            self.remaining = max(0, self.remaining - 1)
            if self.remaining == 0 { task.cancel() }
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let countdown = Countdown(from: 3)
    countdown.run(on: MultiThreadedEventLoopGroup.singleton.next())
    watch(countdown)
}
