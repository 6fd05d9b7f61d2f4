// The closure of `forEach` has two parameters for the numbered element.

final class Item {
    var onSelect: (() -> Void)?
}

final class TabBar {
    private let items = [Item(), Item(), Item()]
    private(set) var selected = 0

    init() {
        items.enumerated().forEach { index, item in
            item.onSelect = { self.selected = index }
            // ^ closure-capture
        }
    }

    func select(_ index: Int) { items[index].onSelect?() }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let bar = TabBar()
    bar.select(2)
    precondition(bar.selected == 2)
    watch(bar)
}
