// A session enters a list that lives for ever. It has a `deinit`, so it is meant to go.
final class UploadSession {
    static var open: [UploadSession] = []
    let file: String
    private(set) var isClosed = false

    init(file: String) { self.file = file }

    func begin() {
        UploadSession.open.append(self)
    }

    func finish() {
        isClosed = true
        UploadSession.open.removeAll { $0 === self }
    }

    deinit { print("closed \(file)") }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let session = UploadSession(file: "holiday.mov")
    session.begin()
    session.finish()
    watch(session)
}
