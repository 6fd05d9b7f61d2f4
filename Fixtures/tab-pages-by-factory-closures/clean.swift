// Tabs are made by factory closures that get the tab bar.
class TabPage {
    let title: String
    init(title: String) { self.title = title }
    func select() {}
}

final class TabBar {
    typealias Factory = (TabBar) -> TabPage
    private let factories: [Factory]
    private lazy var pages: [TabPage] = factories.map { $0(self) }
    private(set) var badge = 0

    init(_ factories: Factory...) { self.factories = factories }
    func show(_ index: Int) -> String {
        pages[index].select()
        return pages[index].title
    }
    func increaseBadge() { badge += 1 }
}

final class InboxPage: TabPage {
    private weak var bar: TabBar?
    init(bar: TabBar) {
        self.bar = bar
        super.init(title: "Inbox")
    }
    override func select() { bar?.increaseBadge() }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let bar = TabBar({ _ in TabPage(title: "Home") }, { InboxPage(bar: $0) })
    precondition(bar.show(1) == "Inbox" && bar.badge == 1)
    watch(bar)
}
