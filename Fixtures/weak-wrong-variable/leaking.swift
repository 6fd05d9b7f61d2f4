// The capture list weakens the sender, not the row that keeps the button.

final class StarButton {
    var tapped: ((StarButton) -> Void)?
    var isOn = false

    func tap() {
        isOn.toggle()
        tapped?(self)
    }
}

final class ReviewRow {
    let button = StarButton()
    private(set) var stars = 0

    init() {
        button.tapped = { [weak button] _ in
        // ^ closure-capture
            self.stars += button?.isOn == true ? 1 : -1
            // ^ closure-capture
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let row = ReviewRow()
    row.button.tap()
    precondition(row.stars == 1)
    row.button.tap()
    precondition(row.stars == 0)
    watch(row)
    watch(row.button)
}
