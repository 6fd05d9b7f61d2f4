// A lazy property of the document makes a spell checker which is given a copy of the words.

final class TextDocument {
    var words: [String]
    private(set) lazy var spelling = SpellChecker(words: words)

    init(_ text: String) {
        words = text.split(separator: " ").map(String.init)
    }
}

final class SpellChecker {
    private let words: [String]
    private let known: Set = ["the", "quick", "brown", "fox"]

    init(words: [String]) {
        self.words = words
    }

    var mistakes: [String] {
        words.filter { !known.contains($0) }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let document = TextDocument("the quikc brown fox")
    precondition(document.spelling.mistakes == ["quikc"])
    watch(document)
    watch(document.spelling)
}
