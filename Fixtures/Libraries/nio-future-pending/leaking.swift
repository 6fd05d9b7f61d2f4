// The answer is kept as a promise, whose callback captures the request that keeps it.
import NIOCore
import NIOPosix

final class Request: @unchecked Sendable {
    private let promise: EventLoopPromise<Int>
    private(set) var status = 0

    init(loop: any EventLoop) {
        promise = loop.makePromise(of: Int.self)
        promise.futureResult.whenSuccess { status in
        // ^ closure-capture
            self.status = status
            // ^ closure-capture
        }
    }

    func received(_ status: Int) {
        self.status = status
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let request = Request(loop: MultiThreadedEventLoopGroup.singleton.next())
    request.received(200)
    watch(request)
}
