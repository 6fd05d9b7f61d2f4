// `removeObserver` is given the token of the block.

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
            orders += 1
        }
        tokens.append(token)
    }

    func viewDidDisappear() {
        tokens.forEach(center.removeObserver)
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
