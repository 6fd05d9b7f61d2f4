// The session, which nobody keeps or invalidates, keeps its delegate.
// Apple: "The session object keeps a strong reference to the delegate until your app exits or explicitly invalidates the session" (developer.apple.com/documentation/foundation/urlsession/init(configuration:delegate:delegatequeue:)). Not run: on Linux a dropped session lets go.

import Foundation

final class PingProbe: NSObject, URLSessionTaskDelegate {
    private(set) var metrics = 0

    func ping(_ url: URL) {
        let session = URLSession(configuration: .ephemeral, delegate: self, delegateQueue: nil)
        // ^ closure-capture
        // ^ strong-back-reference
        session.dataTask(with: url).resume()
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didFinishCollecting metrics: URLSessionTaskMetrics) {
        self.metrics += 1
    }
}
