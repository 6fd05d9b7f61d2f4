// XMLParser does not keep its delegate.

import Foundation
#if canImport(FoundationXML)
import FoundationXML
#endif

final class TagReader: NSObject {
    private let parser: XMLParser
    private(set) var tags: [String] = []

    init(_ text: String) {
        parser = XMLParser(data: Data(text.utf8))
        super.init()
        parser.delegate = self
    }

    func read() -> Bool { parser.parse() }

    fileprivate func note(_ tag: String) { tags.append(tag) }
}

extension TagReader: XMLParserDelegate {
    func parser(_ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]) {
        note(name)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let reader = TagReader("<feed><entry></entry></feed>")
    precondition(reader.read() && reader.tags == ["feed", "entry"])
    watch(reader)
}
