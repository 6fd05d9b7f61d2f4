// The client keeps its channel, whose handler keeps a closure that captures the client.
import NIOCore
import NIOEmbedded

final class CallbackHandler: ChannelInboundHandler {
    typealias InboundIn = String
    private let onLine: (String) -> Void

    init(onLine: @escaping (String) -> Void) {
        self.onLine = onLine
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        onLine(unwrapInboundIn(data))
    }
}

final class LineClient {
    let channel = EmbeddedChannel()
    private(set) var lines: [String] = []

    func connect() throws {
        try channel.pipeline.syncOperations.addHandler(CallbackHandler { [weak self] line in
            self?.lines.append(line)
        })
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let client = LineClient()
    try? client.connect()
    try? client.channel.writeInbound("hello")
    precondition(client.lines == ["hello"])
    watch(client)
}
