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
            .compactMap(translate)
            // ^ closure-capture
            .sink { [weak self] in self?.output = $0 }
    }

    private func translate(_ word: String) -> String? { dictionary[word] }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let words = PassthroughSubject<String, Never>()
    let translator = Translator()
    translator.listen(to: words.eraseToAnyPublisher())
    words.send("chien")
    precondition(translator.output == "dog")
    watch(translator)
}
