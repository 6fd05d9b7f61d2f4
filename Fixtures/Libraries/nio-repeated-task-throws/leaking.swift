// An error that the closure lets out does not end the repetition; cancelling the task does.
import NIOCore
import NIOPosix

struct LinkDown: Error {}

final class LinkCheck: @unchecked Sendable {
    private var checks = 0

    func run(on loop: any EventLoop) {
        loop.scheduleRepeatedTask(initialDelay: .zero, delay: .milliseconds(2)) { task in
        // ^ closure-capture
            try self.check()
            // ^ closure-capture
        }
    }

    private func check() throws {
        checks += 1
        if checks > 2 { throw LinkDown() }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let check = LinkCheck()
    check.run(on: MultiThreadedEventLoopGroup.singleton.next())
    watch(check)
}
