// A closure over a local object is appended to a list of a singleton, or of a global object.
final class Downloader {
    static let shared = Downloader()
    var handlers: [() -> Void] = []
}

final class Session {
    var count = 0
}

func scenario(_ watch: (AnyObject) -> Void) {
    let session = Session()
    Downloader.shared.handlers.append { session.count += 1 }
    Downloader.shared.handlers.removeAll()
    watch(session)
}
