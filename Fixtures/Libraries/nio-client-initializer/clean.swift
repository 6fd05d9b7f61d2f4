// A reconnecting client keeps its bootstrap; what it sets up for a channel captures the client.
import NIOCore
import NIOPosix

final class Reconnector: @unchecked Sendable {
    private let bootstrap: ClientBootstrap
    private let name: String
    private(set) var attempts = 0

    init(group: any EventLoopGroup, name: String) {
        self.name = name
        bootstrap = ClientBootstrap(group: group)
            .connectTimeout(.milliseconds(50))
    }

    func prepare() {
        _ = bootstrap.channelInitializer { [weak self] in
            self?.prepare($0) ?? $0.eventLoop.makeSucceededVoidFuture()
        }
    }

    @Sendable private func prepare(_ channel: any Channel) -> EventLoopFuture<Void> {
        attempts += 1
        return channel.eventLoop.makeSucceededVoidFuture()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let reconnector = Reconnector(group: MultiThreadedEventLoopGroup.singleton, name: "cache")
    reconnector.prepare()
    watch(reconnector)
}
