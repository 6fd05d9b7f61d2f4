// The capture list weakens the row.

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
        button.tapped = { [weak self] button in
            self?.stars += button.isOn ? 1 : -1
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
