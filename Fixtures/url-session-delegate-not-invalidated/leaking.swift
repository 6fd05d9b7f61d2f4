// The session keeps its delegate until it is invalidated, and the delegate keeps the session.

import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

final class FeedLoader: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    private var session: URLSession?
    // ^ strong-back-reference
    private(set) var bytes = 0

    func open() {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = 5
        session = URLSession(configuration: configuration, delegate: self, delegateQueue: nil)
        // ^ strong-back-reference
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        bytes += data.count
    }

    func close() {
        bytes = 0
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let loader = FeedLoader()
    loader.open()
    loader.close()
    watch(loader)
}
