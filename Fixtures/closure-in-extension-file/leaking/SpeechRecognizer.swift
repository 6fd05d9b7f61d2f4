final class SpeechRecognizer {
    var onWord: ((String) -> Void)?

    func hear(_ sentence: String) {
        for word in sentence.split(separator: " ") { onWord?(String(word)) }
    }
}
