// The menu is a static property of the kitchen, and keeps no kitchen but the name of the last one.

final class Kitchen {
    nonisolated(unsafe) private(set) static var menu = Menu()
    let name: String

    init(name: String) {
        self.name = name
        Self.menu.adopt(name)
    }

    func cook(_ dish: String) -> String {
        Self.menu.dishes.contains(dish) ? "\(dish) from \(Self.menu.kitchen)" : "sold out"
    }
}

final class Menu {
    let dishes: Set = ["soup", "stew"]
    private(set) var kitchen = ""

    func adopt(_ kitchen: String) {
        self.kitchen = kitchen
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let kitchen = Kitchen(name: "Anna's")
    precondition(kitchen.cook("soup") == "soup from Anna's")
    precondition(kitchen.cook("cake") == "sold out")
    watch(kitchen)
}
