// The server keeps the bootstrap, and the bootstrap what it does for every connection.
import NIOCore
import NIOPosix

final class EchoServer: @unchecked Sendable {
    private var bootstrap: ServerBootstrap
    private var connections = 0

    init(group: any EventLoopGroup) {
        bootstrap = ServerBootstrap(group: group)
        bootstrap = bootstrap.childChannelInitializer { [weak self] channel in
            self?.connections += 1
            return channel.eventLoop.makeSucceededVoidFuture()
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    watch(EchoServer(group: MultiThreadedEventLoopGroup.singleton))
}
