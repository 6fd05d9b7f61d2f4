extension DictationSession {
    func connect() {
        recognizer.onWord = { word in
        // ^ closure-capture
            self.transcript.words.append(word)
            // ^ closure-capture
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let session = DictationSession(recognizer: SpeechRecognizer())
    session.recognizer.hear("take a letter")
    precondition(session.transcript.words.count == 3)
    watch(session)
    watch(session.recognizer)
}
