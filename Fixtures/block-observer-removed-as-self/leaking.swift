// `removeObserver(self)` does not remove what was added as a block.

import Foundation

private let ordersChanged = Notification.Name("orders.changed")

final class KitchenDisplay {
    private let center: NotificationCenter
    private var tokens: [Any] = []
    private(set) var orders = 0

    init(center: NotificationCenter = .default) {
        self.center = center
    }

    func viewWillAppear() {
        let token = center.addObserver(forName: ordersChanged, object: nil, queue: nil) { [self] _ in
        // ^ closure-capture
            orders += 1
            // ^ closure-capture
        }
        tokens.append(token)
    }

    func viewDidDisappear() {
        center.removeObserver(self)
        tokens.removeAll()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let display = KitchenDisplay()
    display.viewWillAppear()
    NotificationCenter.default.post(name: ordersChanged, object: nil)
    precondition(display.orders == 1)
    display.viewDidDisappear()
    watch(display)
}
