// Eager map returns closures or values.

final class Menu {
    var items: [() -> String] = []
    let titles = ["a", "b"]
    var prefix = "> "
    func build() {
        items = titles.map { t in { self.prefix + t } }
        // ^ closure-capture
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let m = Menu()
    m.build()
    precondition(m.items[0]() == "> a")
    watch(m)
}
