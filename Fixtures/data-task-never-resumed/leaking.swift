// The gallery keeps a data task that it never resumes, and whose completion handler captures the gallery.

import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

final class Gallery: @unchecked Sendable {
    private var request: URLSessionDataTask?
    // ^ closure-capture
    private(set) var images: [Data] = []

    func prepare(_ address: String) {
        guard let url = URL(string: address) else { return }
        request = URLSession.shared.dataTask(with: url) { data, _, _ in
        // ^ closure-capture
            if let data { self.images.append(data) }
            // ^ closure-capture
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
