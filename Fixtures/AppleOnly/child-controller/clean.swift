// A child controller that refers strongly to the controller it is added to.
import UIKit

final class PlayerBarController: UIViewController {
    weak var host: LibraryController?
}

final class LibraryController: UIViewController {
    func showPlayerBar() {
        let bar = PlayerBarController()
        bar.host = self
        addChild(bar)
        view.addSubview(bar.view)
        bar.didMove(toParent: self)
    }
}
