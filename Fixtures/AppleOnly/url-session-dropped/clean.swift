// The session is invalidated as soon as its tasks are finished.

import Foundation

final class PingProbe: NSObject, URLSessionTaskDelegate {
    private(set) var metrics = 0

    func ping(_ url: URL) {
        let session = URLSession(configuration: .ephemeral, delegate: self, delegateQueue: nil)
        session.dataTask(with: url).resume()
        session.finishTasksAndInvalidate()
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didFinishCollecting metrics: URLSessionTaskMetrics) {
        self.metrics += 1
    }
}
