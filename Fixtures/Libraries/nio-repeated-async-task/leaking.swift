// A refresh that returns a future is repeated when the future is there.
import NIOCore
import NIOPosix

final class TokenStore: @unchecked Sendable {
    private let loop: any EventLoop
    private var generation = 0

    init(loop: any EventLoop) {
        self.loop = loop
        loop.scheduleRepeatedAsyncTask(initialDelay: .zero, delay: .milliseconds(5)) { _ in
        // ^ closure-capture
            self.refresh()
            // ^ closure-capture
        }
    }

    private func refresh() -> EventLoopFuture<Void> {
        generation += 1
        return loop.makeSucceededVoidFuture()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    watch(TokenStore(loop: MultiThreadedEventLoopGroup.singleton.next()))
}
