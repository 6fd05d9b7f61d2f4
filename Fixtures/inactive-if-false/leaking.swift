// The capture is in code behind `#if true`.
final class Channel {
    var count = 0
    var transform: (() -> Void)?
}

func scenario(_ watch: (AnyObject) -> Void) {
    let channel = Channel()
    channel.transform = {
        // ^ closure-capture
        #if true
        channel.count += 1
        #endif
    }
    watch(channel)
}
