// `main()` takes the closure out and sets it to nil before calling it.

import Foundation

class ImageOperation: Operation, @unchecked Sendable {
    let path: String
    var onDone: (() -> Void)?
    fileprivate(set) var output: String?

    init(path: String) {
        self.path = path
        super.init()
    }

    func render() -> String { path }

    override func main() {
        guard !isCancelled else { return }
        output = render()
        let done = onDone
        onDone = nil
        done?()
    }
}

final class ThumbnailOperation: ImageOperation, @unchecked Sendable {
    let side: Int
    init(path: String, side: Int) {
        self.side = side
        super.init(path: path)
    }
    override func render() -> String { "\(path)@\(side)" }
}

final class Gallery {
    private let queue = OperationQueue()
    private(set) var thumbnails: [String] = []

    func load(_ path: String) -> ThumbnailOperation {
        let operation = ThumbnailOperation(path: path, side: 64)
        operation.onDone = { [weak self] in
            if let output = operation.output { self?.thumbnails.append(output) }
        }
        queue.addOperation(operation)
        return operation
    }

    func settle() { queue.waitUntilAllOperationsAreFinished() }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let gallery = Gallery()
    let operation = gallery.load("cat.png")
    gallery.settle()
    precondition(gallery.thumbnails == ["cat.png@64"])
    watch(operation)
}
