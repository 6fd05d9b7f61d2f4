// What waits for a channel to close is kept until it does.
import NIOCore
import NIOEmbedded

final class Peer {
    private let channel: EmbeddedChannel
    private var isGone = false

    init(channel: EmbeddedChannel) {
        self.channel = channel
        channel.closeFuture.whenComplete { _ in
        // ^ closure-capture
            self.isGone = true
            // ^ closure-capture
        }
    }

    func leave() {
        isGone = true
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let peer = Peer(channel: EmbeddedChannel())
    peer.leave()
    watch(peer)
}
