// Each kitchen keeps its own menu, and the menu keeps the kitchen.

final class Kitchen {
    private(set) lazy var menu = Menu()
    let name: String

    init(name: String) {
        self.name = name
        menu.adopt(self)
        // ^ strong-back-reference
    }

    func cook(_ dish: String) -> String {
        menu.dishes.contains(dish) ? "\(dish) from \(menu.kitchen?.name ?? "")" : "sold out"
    }
}

final class Menu {
    let dishes: Set = ["soup", "stew"]
    private(set) var kitchen: Kitchen?
    // ^ strong-back-reference

    func adopt(_ kitchen: Kitchen) {
        self.kitchen = kitchen
        // ^ strong-back-reference
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let kitchen = Kitchen(name: "Anna's")
    precondition(kitchen.cook("soup") == "soup from Anna's")
    precondition(kitchen.cook("cake") == "sold out")
    watch(kitchen)
}
