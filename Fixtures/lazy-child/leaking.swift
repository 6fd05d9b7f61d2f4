// A lazy property of the document makes a spell checker which keeps the document.

final class TextDocument {
    var words: [String]
    private(set) lazy var spelling = SpellChecker(document: self)
    // ^ strong-back-reference

    init(_ text: String) {
        words = text.split(separator: " ").map(String.init)
    }
}

final class SpellChecker {
    private let document: TextDocument
    // ^ strong-back-reference
    private let known: Set = ["the", "quick", "brown", "fox"]

    init(document: TextDocument) {
        self.document = document
        // ^ strong-back-reference
    }

    var mistakes: [String] {
        document.words.filter { !known.contains($0) }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let document = TextDocument("the quikc brown fox")
    precondition(document.spelling.mistakes == ["quikc"])
    watch(document)
    watch(document.spelling)
}
