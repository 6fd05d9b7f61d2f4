// `close` invalidates the session, which lets go of its delegate.

import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

final class FeedLoader: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    private var session: URLSession?
    private(set) var bytes = 0

    func open() {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = 5
        session = URLSession(configuration: configuration, delegate: self, delegateQueue: nil)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        bytes += data.count
    }

    func close() {
        session?.finishTasksAndInvalidate()
        bytes = 0
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let loader = FeedLoader()
    loader.open()
    loader.close()
    watch(loader)
}
