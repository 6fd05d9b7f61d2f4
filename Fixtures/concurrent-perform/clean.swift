// `concurrentPerform` runs its closure and does not keep it.

import Dispatch

final class TileRenderer: @unchecked Sendable {
    private var pending: [() -> Void] = []
    private let lock = DispatchQueue(label: "tiles")
    private(set) var drawn: Set<Int> = []

    func draw(_ count: Int) {
        DispatchQueue.concurrentPerform(iterations: count) { index in
            self.lock.sync { _ = self.drawn.insert(index) }
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let renderer = TileRenderer()
    renderer.draw(3)
    precondition(renderer.drawn.count == 3)
    watch(renderer)
}
