// The child holds its coordinator weakly; the closure still uses self.

import Foundation

final class NavigationRouter {
    private(set) var depth = 0
    var onPop: ((Int) -> Void)?
    func push() { depth += 1 }
    func pop() {
        guard depth > 0 else { return }
        depth -= 1
        onPop?(depth)
    }
}

class Coordinator {
    let router: NavigationRouter?
    private(set) var children: [Coordinator] = []
    init(router: NavigationRouter?) { self.router = router }
    func add(_ c: Coordinator) { children.append(c) }
    func start() {}
}

final class RootCoordinator: Coordinator {
    private(set) var events: [String] = []
    func log(_ s: String) { events.append(s) }
}

final class DetailCoordinator: Coordinator {
    private weak var root: RootCoordinator?
    private var pops = 0

    init(root: RootCoordinator) {
        self.root = root
        super.init(router: nil)
    }

    override func start() {
        root?.router?.onPop = { depth in
            self.pops += 1
            self.root?.log("popped to \(depth)")
        }
        root?.router?.push()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let root = RootCoordinator(router: NavigationRouter())
    let detail = DetailCoordinator(root: root)
    root.add(detail)
    detail.start()
    root.router?.pop()
    watch(detail)
    watch(root)
}
