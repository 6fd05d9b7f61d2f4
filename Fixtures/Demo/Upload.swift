/// Work that tells how far it is.
final class Upload {
    var onProgress: ((Double) -> Void)?
    private(set) var isCancelled = false

    func advance(to fraction: Double) {
        if !isCancelled { onProgress?(fraction) }
    }

    func cancel() {
        isCancelled = true
    }
}
