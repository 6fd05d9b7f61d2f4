// A row in a stack view that is a property, and its closure.
import UIKit

final class RatingRow: UIView {
    var onRate: ((Int) -> Void)?
}

final class ReviewController: UIViewController {
    private let stack = UIStackView()
    private var rating = 0

    override func viewDidLoad() {
        super.viewDidLoad()
        let row = RatingRow()
        row.onRate = { [weak self] value in self?.rating = value }
        stack.addArrangedSubview(row)
        view.addSubview(stack)
    }
}
