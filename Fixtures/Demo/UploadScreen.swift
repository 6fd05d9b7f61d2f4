/// Keeps an upload, which keeps a closure, which keeps the screen.
final class UploadScreen {
    private let upload = Upload()
    private(set) var title = ""

    func start() {
        upload.onProgress = { fraction in
            self.title = "\(Int(fraction * 100)) %"
        }
        upload.advance(to: 0)
    }

    /// Would stop the upload when the screen goes away, which it never does.
    deinit {
        upload.cancel()
    }
}
