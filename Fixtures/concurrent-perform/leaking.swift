// The blocks for the tiles are kept in an array of the renderer, to be drawn later.

import Dispatch

final class TileRenderer: @unchecked Sendable {
    private var pending: [() -> Void] = []
    // ^ closure-capture
    private let lock = DispatchQueue(label: "tiles")
    private(set) var drawn: Set<Int> = []

    func draw(_ count: Int) {
        for index in 0..<count {
            pending.append {
            // ^ closure-capture
                self.lock.sync { _ = self.drawn.insert(index) }
                // ^ closure-capture
            }
        }
        for draw in pending { draw() }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let renderer = TileRenderer()
    renderer.draw(3)
    precondition(renderer.drawn.count == 3)
    watch(renderer)
}
