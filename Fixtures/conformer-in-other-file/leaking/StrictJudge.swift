final class StrictJudge {
    private let quiz: Quiz
    // ^ strong-back-reference
    init(quiz: Quiz) { self.quiz = quiz }
    // ^ strong-back-reference
}

extension StrictJudge: Judge {
    func accepts(_ answer: String) -> Bool {
        quiz.answers.contains(answer)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let quiz = Quiz(answers: ["Lisbon", "7"])
    quiz.appoint(StrictJudge(quiz: quiz))
    // ^ strong-back-reference
    quiz.answer("Lisbon")
    quiz.answer("lisbon")
    precondition(quiz.score == 1)
    watch(quiz)
}
