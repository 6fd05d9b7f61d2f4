// The child has its coordinator, whose router's `onPop` closure uses the child.

import Foundation

final class NavigationRouter {
    private(set) var depth = 0
    var onPop: ((Int) -> Void)?
    // ^ closure-capture
    func push() { depth += 1 }
    func pop() {
        guard depth > 0 else { return }
        depth -= 1
        onPop?(depth)
    }
}

class Coordinator {
    let router: NavigationRouter?
    // ^ closure-capture
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
    private var root: RootCoordinator?
    // ^2 strong-back-reference
    private var pops = 0

    init(root: RootCoordinator) {
        self.root = root
        // ^ closure-capture
        super.init(router: nil)
    }

    override func start() {
        root?.router?.onPop = { depth in
        // ^ closure-capture
            self.pops += 1
            // ^ closure-capture
            self.root?.log("popped to \(depth)")
            // ^ closure-capture
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
