// A banner that nothing takes out of the view again.
import UIKit

final class OfflineBanner: UIView {
    var onRetry: (() -> Void)?
}

final class InboxController: UIViewController {
    func showBanner() {
        let banner = OfflineBanner()
        banner.onRetry = { self.reload() }
        // ^ closure-capture
        view.addSubview(banner)
    }

    private func reload() {}
}
