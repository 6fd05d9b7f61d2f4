// The translator gives its own method to `map`, without naming itself.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Translator {
    private let dictionary = ["chat": "cat", "chien": "dog"]
    private var subscription: AnyCancellable?
    @Published private(set) var output = ""

    func listen(to words: AnyPublisher<String, Never>) {
        subscription = words
            .compactMap(Self.translate(dictionary))
            .sink { [weak self] in self?.output = $0 }
    }

    private static func translate(_ dictionary: [String: String]) -> (String) -> String? {
        { word in dictionary[word] }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let words = PassthroughSubject<String, Never>()
    let translator = Translator()
    translator.listen(to: words.eraseToAnyPublisher())
    words.send("chien")
    precondition(translator.output == "dog")
    watch(translator)
}
