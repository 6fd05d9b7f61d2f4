// Protocol extension method sets delegate to self.

protocol Downloading: AnyObject { var listener: Listener? { get set } }
protocol Listener: AnyObject { func done() }
extension Listener {
    func listen(to d: Downloading) { d.listener = self }
}
final class Downloader: Downloading {
    var listener: Listener?
    // ^ strong-back-reference
}
final class Screen: Listener {
    let downloader: Downloading = Downloader()
    var finished = false
    init() { listen(to: downloader) }
    func done() { finished = true }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let s = Screen()
    watch(s)
}
