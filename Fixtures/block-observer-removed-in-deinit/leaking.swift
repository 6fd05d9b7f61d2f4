// Only the deinit of the controller removes the block that captures it from the notification centre.

import Foundation

final class BatteryController: NSObject {
    static let levelChanged = Notification.Name(rawValue: "BatteryController.levelChanged")
    private var observer: NSObjectProtocol!
    private(set) var level = 100

    override init() {
        super.init()
        observer = NotificationCenter.default.addObserver(
            forName: BatteryController.levelChanged,
            object: nil,
            queue: nil,
            using: { notification in self.update(from: notification) })
            // ^ unreachable-deinit
    }

    private func update(from notification: Notification) {
        level = notification.object as? Int ?? level
    }

    deinit {
        NotificationCenter.default.removeObserver(observer!)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let controller = BatteryController()
    NotificationCenter.default.post(name: BatteryController.levelChanged, object: 80)
    precondition(controller.level == 80)
    watch(controller)
}
