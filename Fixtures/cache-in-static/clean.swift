// The session removes itself from the static cache when it ends.

import Foundation

final class EditingSession: NSObject {
    private static let cache: NSCache<NSString, EditingSession> = {
        let cache = NSCache<NSString, EditingSession>()
        cache.name = "sessions"
        return cache
    }()
    let document: String

    private init(_ document: String) { self.document = document }

    static func session(for document: String) -> EditingSession {
        if let session = cache.object(forKey: document as NSString) { return session }
        let session = EditingSession(document)
        cache.setObject(session, forKey: document as NSString)
        return session
    }

    func end() {
        Self.cache.removeObject(forKey: document as NSString)
    }

    deinit { precondition(!document.isEmpty) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let session = EditingSession.session(for: "letter")
    precondition(session === EditingSession.session(for: "letter"))
    session.end()
    watch(session)
}
