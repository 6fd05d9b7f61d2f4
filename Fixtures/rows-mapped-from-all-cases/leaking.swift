// The rows are made of all cases of an enumeration, of which only the compiler knows how many there are.

enum Entry: CaseIterable {
    case open, save, quit
}

struct Row {
    let title: String
    let onTap: () -> Void
}

final class Menu {
    private(set) var rows: [Row] = []
    private(set) var chosen: Entry?

    func load() {
        rows = Entry.allCases.map { entry in
            Row(title: "\(entry)", onTap: { self.chosen = entry })
            // ^ closure-capture
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let menu = Menu()
    menu.load()
    menu.rows[1].onTap()
    precondition(menu.chosen == .save)
    watch(menu)
}
