// Async method stores a continuation-like closure.

final class Downloader: @unchecked Sendable {
    var finish: (@Sendable (Int) -> Void)?
    var bytes = 0
    func begin() async {
        await Task.yield()
        finish = { self.bytes = $0 }
        // ^ closure-capture
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let d = Downloader()
    watch(d)
    Task { await d.begin() }
    Thread.sleep(forTimeInterval: 0.1)
}
import Foundation
