// The search field keeps an action whose capture list makes `self` implicit in its body.

final class SearchField {
    private let suggestions = ["apple", "apricot", "banana"]
    private(set) var visible: [String] = []
    private var textDidChange: (String) -> [String] = { _ in [] }

    init() {
        textDidChange = { [self] prefix in
        // ^ closure-capture
            suggestions.filter { $0.hasPrefix(prefix) }
            // ^ closure-capture
        }
    }

    func type(_ text: String) {
        visible = textDidChange(text)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let field = SearchField()
    field.type("ap")
    precondition(field.visible == ["apple", "apricot"])
    watch(field)
}
