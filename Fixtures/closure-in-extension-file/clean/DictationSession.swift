// The extension's closure captures the recorder's meter, which keeps nothing.

final class DictationSession {
    let recognizer: SpeechRecognizer
    let transcript = Transcript()
    var isFinal = false

    init(recognizer: SpeechRecognizer) {
        self.recognizer = recognizer
        connect()
    }
}

final class Transcript {
    var words: [String] = []
}
