// A handler may keep its context while it is in a pipeline, and has to let go of it when it is removed.
import NIOCore
import NIOEmbedded

final class EchoHandler: ChannelInboundHandler {
    typealias InboundIn = String
    private var context: ChannelHandlerContext?
    // ^ strong-back-reference
    private(set) var lines: [String] = []

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        // ^ strong-back-reference
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        lines.append("removed")
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        lines.append(unwrapInboundIn(data))
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let handler = EchoHandler()
    let channel = EmbeddedChannel(handler: handler)
    try? channel.writeInbound("hello")
    precondition(handler.lines == ["hello"])
    _ = try? channel.finish(acceptAlreadyClosed: true)
    channel.embeddedEventLoop.run()
    watch(handler)
}
