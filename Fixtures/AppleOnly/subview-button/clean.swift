// A button in the controller's view, whose handler captures the controller.
import UIKit

final class TapButton: UIButton {
    var onTap: (() -> Void)?
}

final class CheckoutController: UIViewController {
    override func viewDidLoad() {
        super.viewDidLoad()
        let payButton = TapButton(type: .system)
        view.addSubview(payButton)
        payButton.onTap = { [weak self] in self?.pay() }
    }

    private func pay() {}
}
