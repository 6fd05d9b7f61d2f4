// The started thread, a subclass, loops for as long as its renderer says so, and has the renderer.
// Apple: developer.apple.com/documentation/foundation/thread/main(). Not run: Thread has no subclasses in Swift 5 on Linux.
// Not found yet: that a started thread keeps itself is not known.

import Foundation

final class RenderThread: Thread, @unchecked Sendable {
    private let renderer: Renderer
    // ^ closure-capture
    // ^ strong-back-reference

    init(_ renderer: Renderer) {
        self.renderer = renderer
        // ^ closure-capture
        // ^ strong-back-reference
        super.init()
        name = "render"
    }

    override func main() {
        while renderer.isActive {
            renderer.drawFrame()
            Thread.sleep(forTimeInterval: 0.003)
        }
    }
}

final class Renderer: @unchecked Sendable {
    fileprivate private(set) var isActive = true
    private(set) var frames = 0

    func start() {
        RenderThread(self).start()
        // ^ closure-capture
        // ^ strong-back-reference
    }

    fileprivate func drawFrame() {
        frames += 1
    }

    func stop() {
        frames = 0
    }
}

func play(_ renderer: Renderer) {
    renderer.start()
    renderer.stop()
}
