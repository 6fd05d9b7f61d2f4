// The sequence with a state that the deck keeps has the deck in its `next` closure.

final class QuizDeck {
    private let questions: [String]
    private var order: UnfoldSequence<String, Int>?
    // ^ closure-capture

    init(_ questions: [String]) { self.questions = questions }

    func shuffle(step: Int) {
        order = sequence(state: 0) { position in
        // ^ closure-capture
            guard position < self.questions.count * step else { return nil }
            // ^ closure-capture
            defer { position += step }
            return self.questions[position % self.questions.count]
        }
    }

    func next() -> String? { order?.next() }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let deck = QuizDeck(["a", "b", "c"])
    deck.shuffle(step: 2)
    precondition(deck.next() == "a" && deck.next() == "c" && deck.next() == "b")
    watch(deck)
}
