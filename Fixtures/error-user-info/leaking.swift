// The failure that the parser remembers has the parser in its user info.

import Foundation

final class TemplateParser {
    static let parserKey = "TemplateParser"
    let name: String
    private(set) var lastError: NSError?
    // ^ strong-back-reference

    init(name: String) { self.name = name }

    func parse(_ text: String) -> Bool {
        guard text.contains("}") else {
            lastError = NSError(domain: "template", code: 7, userInfo: [
            // ^ strong-back-reference
                NSLocalizedDescriptionKey: "unbalanced braces",
                Self.parserKey: self,
                // ^ strong-back-reference
            ])
            return false
        }
        return true
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let parser = TemplateParser(name: "mail")
    precondition(!parser.parse("{ name"))
    watch(parser)
}
