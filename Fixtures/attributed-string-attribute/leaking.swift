// The attributed string that the link keeps has the link as a value of an attribute.

import Foundation

extension NSAttributedString.Key {
    static let target = NSAttributedString.Key("LinkTarget")
}

final class Link {
    let address: String
    private let text = NSMutableAttributedString(string: "see here")
    // ^ strong-back-reference

    init(address: String) {
        self.address = address
        text.addAttribute(.target, value: self, range: NSRange(location: 4, length: 4))
        // ^ strong-back-reference
    }

    func target(at index: Int) -> Any? {
        text.attribute(.target, at: index, effectiveRange: nil)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let link = Link(address: "https://example.org")
    precondition(link.target(at: 5) != nil)
    watch(link)
}
