// Closing the channel empties its pipeline, and with that ends what the handler keeps.
import NIOCore
import NIOEmbedded

final class FrameHandler: ChannelInboundHandler {
    typealias InboundIn = String
    var onFrame: ((String) -> Void)?

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        onFrame?(unwrapInboundIn(data))
    }
}

final class Stream {
    private let channel = EmbeddedChannel()
    private var isOpen = false
    private(set) var frames = 0

    func open() throws {
        let handler = FrameHandler()
        handler.onFrame = { _ in self.frames += 1 }
        // ^ closure-capture
        try channel.pipeline.syncOperations.addHandler(handler)
        isOpen = true
    }

    func receive(_ frame: String) { try? channel.writeInbound(frame) }

    func close() {
        isOpen = false
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let stream = Stream()
    try? stream.open()
    stream.receive("frame")
    precondition(stream.frames == 1)
    stream.close()
    watch(stream)
}
