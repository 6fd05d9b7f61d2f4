// The own parser keeps its delegate strongly, and the reader that is the delegate keeps the parser.

import Foundation
#if canImport(FoundationXML)
import FoundationXML
#endif

final class TagReader: NSObject {
    private let parser: TagParser
    // ^ strong-back-reference
    private(set) var tags: [String] = []

    init(_ text: String) {
        parser = TagParser(text)
        // ^ strong-back-reference
        super.init()
        parser.delegate = self
        // ^ strong-back-reference
    }

    func read() -> Bool { parser.parse() }

    fileprivate func note(_ tag: String) { tags.append(tag) }
}

final class TagParser {
    var delegate: TagReader?
    // ^ strong-back-reference
    private let text: String

    init(_ text: String) { self.text = text }

    func parse() -> Bool {
        for part in text.split(separator: "<") where !part.hasPrefix("/") {
            delegate?.note(String(part.prefix { $0.isLetter }))
        }
        return true
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let reader = TagReader("<feed><entry></entry></feed>")
    precondition(reader.read() && reader.tags == ["feed", "entry"])
    watch(reader)
}
