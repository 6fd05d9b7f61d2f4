// Lazy immediately called initialiser configures a child with a handler.

final class SearchBar { var onText: ((String) -> Void)? }
final class SearchScreen {
    var q = ""
    private lazy var bar: SearchBar = {
        let b = SearchBar()
        b.onText = { [weak self] in self?.q = $0 }
        return b
    }()
    func appear() { bar.onText?("x") }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let s = SearchScreen()
    s.appear()
    precondition(s.q == "x")
    watch(s)
}
