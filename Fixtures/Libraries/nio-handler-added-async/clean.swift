// The handler that is added knows the session that it reports to.
import NIOCore
import NIOEmbedded

final class ReportHandler: ChannelInboundHandler {
    typealias InboundIn = Int
    private unowned let session: ReportSession

    init(session: ReportSession) {
        self.session = session
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        session.total += unwrapInboundIn(data)
    }
}

final class ReportSession {
    private let channel: EmbeddedChannel
    var total = 0

    init(channel: EmbeddedChannel) {
        self.channel = channel
        _ = channel.pipeline.addHandler(ReportHandler(session: self))
    }

    func receive(_ value: Int) { try? channel.writeInbound(value) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let session = ReportSession(channel: EmbeddedChannel())
    session.receive(4)
    precondition(session.total == 4)
    watch(session)
}
