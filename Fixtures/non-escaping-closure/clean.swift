// The closure handed to `render` is non-escaping: it has run before the call returns.

final class FormLetter {
    private let body: String
    private var salutation = "Dear"

    init(_ body: String) {
        self.body = body
    }

    private func render(_ name: String, using style: (String) -> String) -> String {
        return style(name) + "\n" + body
    }

    func formal(_ name: String) -> String {
        render(name) {
            "\(self.salutation) \($0),"
        }
    }

    func again(_ name: String) -> String? { "\(salutation) \(name)," }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let letter = FormLetter("We regret.")
    precondition(letter.formal("Ms Lovelace") == "Dear Ms Lovelace,\nWe regret.")
    precondition(letter.again("Mr Babbage") == "Dear Mr Babbage,")
    watch(letter)
}
