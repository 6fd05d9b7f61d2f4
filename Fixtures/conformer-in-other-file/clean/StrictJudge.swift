struct StrictJudge {
    private let answers: [String]
    init(quiz: Quiz) { answers = quiz.answers }
}

extension StrictJudge: Judge {
    func accepts(_ answer: String) -> Bool {
        answers.contains(answer)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let quiz = Quiz(answers: ["Lisbon", "7"])
    quiz.appoint(StrictJudge(quiz: quiz))
    quiz.answer("Lisbon")
    quiz.answer("lisbon")
    precondition(quiz.score == 1)
    watch(quiz)
}
