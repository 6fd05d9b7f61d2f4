// An extension in another file gives the microphone, which the recorder keeps, a closure over the recorder.

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
