// The completion handler of the kept data task has the gallery weakly.

import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

final class Gallery: @unchecked Sendable {
    private var request: URLSessionDataTask?
    private(set) var images: [Data] = []

    func prepare(_ address: String) {
        guard let url = URL(string: address) else { return }
        request = URLSession.shared.dataTask(with: url) { [weak self] data, _, _ in
            if let data { self?.images.append(data) }
        }
    }

    var isPrepared: Bool { request?.state == .suspended }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let gallery = Gallery()
    gallery.prepare("http://localhost:1/cat.png")
    precondition(gallery.isPrepared)
    watch(gallery)
}
