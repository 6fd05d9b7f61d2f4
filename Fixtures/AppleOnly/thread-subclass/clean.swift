// `stop` says that the loop of the thread is to end.
// Apple: developer.apple.com/documentation/foundation/thread/main(). Not run: Thread has no subclasses in Swift 5 on Linux.

import Foundation

final class RenderThread: Thread, @unchecked Sendable {
    private let renderer: Renderer

    init(_ renderer: Renderer) {
        self.renderer = renderer
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
    }

    fileprivate func drawFrame() {
        frames += 1
    }

    func stop() {
        frames = 0
        isActive = false
    }
}

func play(_ renderer: Renderer) {
    renderer.start()
    renderer.stop()
}
