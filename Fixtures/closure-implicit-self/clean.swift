// The capture list names the suggestions, a value, instead of `self`.

final class SearchField {
    private let suggestions = ["apple", "apricot", "banana"]
    private(set) var visible: [String] = []
    private var textDidChange: (String) -> [String] = { _ in [] }

    init() {
        textDidChange = { [suggestions] prefix in
            suggestions.filter { $0.hasPrefix(prefix) }
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
