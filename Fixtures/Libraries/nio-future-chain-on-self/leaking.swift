// The mapped future is kept by the object that its closure captures, until the first future is there.
import NIOCore
import NIOPosix

final class Resolver: @unchecked Sendable {
    private let answer: EventLoopPromise<String>
    private var address: EventLoopFuture<String>?
    private let suffix = ".local"
    private var isAnswered = false

    init(loop: any EventLoop) {
        answer = loop.makePromise(of: String.self)
    }

    func resolve() {
        address = answer.futureResult
            .map { host in host + self.suffix }
            // ^ closure-capture
            .flatMapErrorThrowing { _ in "localhost" }
    }

    func answer(_ host: String) {
        isAnswered = true
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let resolver = Resolver(loop: MultiThreadedEventLoopGroup.singleton.next())
    resolver.resolve()
    resolver.answer("printer")
    watch(resolver)
}
