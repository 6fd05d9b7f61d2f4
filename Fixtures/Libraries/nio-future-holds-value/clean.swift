// A future that is there keeps its value, here the connection that keeps the future.
import NIOCore
import NIOPosix

final class Connection: @unchecked Sendable {
    private let opened: EventLoopPromise<Void>

    init(loop: any EventLoop) {
        opened = loop.makePromise()
    }

    var whenOpened: EventLoopFuture<Connection> { opened.futureResult.map { self } }

    func open() {
        opened.succeed(())
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let connection = Connection(loop: MultiThreadedEventLoopGroup.singleton.next())
    connection.open()
    watch(connection)
}
