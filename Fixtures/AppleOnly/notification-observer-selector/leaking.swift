// The centre keeps the block of the observer.
// Apple: "The notification center strongly holds the return value until you remove the observer registration" (developer.apple.com/documentation/foundation/notificationcenter/addobserver(forname:object:queue:using:)).

import Foundation

final class LocaleFormatter: NSObject {
    private var formatter = NumberFormatter()

    override init() {
        super.init()
        NotificationCenter.default.addObserver(forName: NSLocale.currentLocaleDidChangeNotification, object: nil, queue: .main) { _ in
        // ^ closure-capture
            self.localeDidChange()
            // ^ closure-capture
        }
    }

    @objc private func localeDidChange() {
        formatter = NumberFormatter()
    }
}
