// In one branch the view keeps a controller that does not keep it; in the other the controller keeps a view that knows it weakly.

final class GameController {
    private(set) var lives = 3
    #if !SNAPSHOT_TESTS
    private var view: GameView?
    #endif

    func attach() -> GameView {
        let view = GameView(controller: self)
        #if !SNAPSHOT_TESTS
        self.view = view
        #endif
        return view
    }

    func hit() { lives -= 1 }
}

final class GameView {
    #if SNAPSHOT_TESTS
    private let controller: GameController
    #else
    private weak var controller: GameController?
    #endif

    init(controller: GameController) {
        self.controller = controller
    }

    var hud: String {
        #if SNAPSHOT_TESTS
        String(repeating: "*", count: controller.lives)
        #else
        String(repeating: "*", count: controller?.lives ?? 0)
        #endif
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let controller = GameController()
    let view = controller.attach()
    controller.hit()
    precondition(view.hud == "**")
    watch(controller)
    watch(view)
}
