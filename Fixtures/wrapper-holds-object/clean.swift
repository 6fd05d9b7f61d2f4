// The wrapper around the tab's bar stores it weakly.

@propertyWrapper
struct Checked<Object: AnyObject> {
    private weak var object: Object?
    private(set) var writes = 0

    var wrappedValue: Object? {
        get { object }
        set {
            object = newValue
            writes += 1
        }
    }

    var projectedValue: Int { writes }
}

final class TabBar {
    private var tabs: [Tab] = []
    var selected = ""

    func add(_ title: String) -> Tab {
        let tab = Tab(title: title)
        tab.bar = self
        tabs.append(tab)
        return tab
    }
}

final class Tab {
    let title: String
    @Checked fileprivate(set) var bar: TabBar?

    init(title: String) {
        self.title = title
    }

    func select() { bar?.selected = title }
    var moves: Int { $bar }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let bar = TabBar()
    let home = bar.add("Home")
    bar.add("Me").select()
    precondition(bar.selected == "Me" && home.moves == 1)
    watch(bar)
    watch(home)
}
