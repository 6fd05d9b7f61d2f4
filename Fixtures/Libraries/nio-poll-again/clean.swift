// The poll schedules the next one, for ever.
import NIOCore
import NIOPosix

final class MailPoll: @unchecked Sendable {
    private let loop: any EventLoop
    private var polls = 0

    init(loop: any EventLoop) {
        self.loop = loop
    }

    func poll() {
        polls += 1
        guard polls < 3 else { return }
        loop.scheduleTask(in: .milliseconds(5)) {
            self.poll()
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let poll = MailPoll(loop: MultiThreadedEventLoopGroup.singleton.next())
    poll.poll()
    watch(poll)
}
