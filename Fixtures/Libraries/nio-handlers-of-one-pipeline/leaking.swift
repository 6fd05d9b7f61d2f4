// The decoder of a pipeline refers to its encoder, and the encoder back.
import NIOCore
import NIOEmbedded

final class LineDecoder: ChannelInboundHandler {
    typealias InboundIn = String
    var encoder: LineEncoder?
    // ^ strong-back-reference
    private(set) var read = 0

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        read += 1
        encoder?.acknowledge()
    }
}

final class LineEncoder: ChannelOutboundHandler {
    typealias OutboundIn = String
    private let decoder: LineDecoder
    // ^ strong-back-reference
    private(set) var acknowledged = 0

    init(decoder: LineDecoder) {
        self.decoder = decoder
        // ^ strong-back-reference
    }

    func acknowledge() { acknowledged = decoder.read }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let decoder = LineDecoder()
    let encoder = LineEncoder(decoder: decoder)
    decoder.encoder = encoder
    // ^ strong-back-reference
    let channel = EmbeddedChannel(handlers: [decoder, encoder])
    try? channel.writeInbound("a")
    precondition(encoder.acknowledged == 1)
    _ = try? channel.finish(acceptAlreadyClosed: true)
    channel.embeddedEventLoop.run()
    watch(decoder)
    watch(encoder)
}
