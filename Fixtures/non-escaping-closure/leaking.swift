// The closure handed to the form letter's `render` is also kept, as the last renderer.

final class FormLetter {
    private let body: String
    private var salutation = "Dear"
    private var lastRenderer: ((String) -> String)?

    init(_ body: String) {
        self.body = body
    }

    private func render(_ name: String, using style: @escaping (String) -> String) -> String {
        lastRenderer = style
        return style(name) + "\n" + body
    }

    func formal(_ name: String) -> String {
        render(name) {
        // ^ closure-capture
            "\(self.salutation) \($0),"
            // ^ closure-capture
        }
    }

    func again(_ name: String) -> String? { lastRenderer?(name) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let letter = FormLetter("We regret.")
    precondition(letter.formal("Ms Lovelace") == "Dear Ms Lovelace,\nWe regret.")
    precondition(letter.again("Mr Babbage") == "Dear Mr Babbage,")
    watch(letter)
}
