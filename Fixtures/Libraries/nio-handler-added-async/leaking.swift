// The handler that is added knows the session that it reports to.
import NIOCore
import NIOEmbedded

final class ReportHandler: ChannelInboundHandler {
    typealias InboundIn = Int
    private let session: ReportSession
    // ^ strong-back-reference

    init(session: ReportSession) {
        self.session = session
        // ^ strong-back-reference
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        session.total += unwrapInboundIn(data)
    }
}

final class ReportSession {
    private let channel: EmbeddedChannel
    // ^ strong-back-reference
    var total = 0

    init(channel: EmbeddedChannel) {
        self.channel = channel
        _ = channel.pipeline.addHandler(ReportHandler(session: self))
        // ^ strong-back-reference
    }

    func receive(_ value: Int) { try? channel.writeInbound(value) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let session = ReportSession(channel: EmbeddedChannel())
    session.receive(4)
    precondition(session.total == 4)
    watch(session)
}
