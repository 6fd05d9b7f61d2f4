// The delegate property of a view that an outlet refers to weakly and the view around it strongly.
import AppKit

protocol ShortcutFieldDelegate: AnyObject {
    func shortcutDidChange()
}

final class ShortcutField: NSTextField {
    var shortcutDelegate: ShortcutFieldDelegate?
    // ^ strong-back-reference
}

final class ShortcutsController: NSViewController, ShortcutFieldDelegate {
    @IBOutlet private weak var field: ShortcutField!

    override func viewDidLoad() {
        super.viewDidLoad()
        field.shortcutDelegate = self
    }

    func shortcutDidChange() {}
}
