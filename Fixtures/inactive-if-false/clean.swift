// The capture is in code behind `#if false`.
final class Channel {
    var count = 0
    var transform: (() -> Void)?
}

func scenario(_ watch: (AnyObject) -> Void) {
    let channel = Channel()
    channel.transform = {
        #if false
        channel.count += 1
        #endif
    }
    watch(channel)
}
