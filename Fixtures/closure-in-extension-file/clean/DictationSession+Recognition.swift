extension DictationSession {
    func connect() {
        let transcript = self.transcript
        recognizer.onWord = { word in
            transcript.words.append(word)
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
