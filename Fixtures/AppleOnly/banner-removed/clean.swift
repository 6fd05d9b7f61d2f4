// A banner that the retry takes out of the view again.
import UIKit

final class OfflineBanner: UIView {
    var onRetry: (() -> Void)?
}

final class InboxController: UIViewController {
    func showBanner() {
        let banner = OfflineBanner()
        banner.onRetry = { [weak banner] in
            banner?.removeFromSuperview()
            self.reload()
        }
        view.addSubview(banner)
    }

    private func reload() {}
}
