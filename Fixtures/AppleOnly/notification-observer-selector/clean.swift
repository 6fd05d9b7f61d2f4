// The centre does not keep an observer that it is given with a selector.
// Apple: an observer that is not unregistered is no fault since iOS 9 and macOS 10.11 (developer.apple.com/documentation/foundation/notificationcenter/addobserver(_:selector:name:object:)).

import Foundation

final class LocaleFormatter: NSObject {
    private var formatter = NumberFormatter()

    override init() {
        super.init()
        NotificationCenter.default.addObserver(self, selector: #selector(localeDidChange), name: NSLocale.currentLocaleDidChangeNotification, object: nil)
    }

    @objc private func localeDidChange() {
        formatter = NumberFormatter()
    }
}
