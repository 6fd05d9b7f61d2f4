// The quiz keeps its judge through a protocol, and the conformer in the other file keeps the quiz.

protocol Judge {
    func accepts(_ answer: String) -> Bool
}

final class Quiz {
    let answers: [String]
    private var judge: Judge?
    private(set) var score = 0

    init(answers: [String]) {
        self.answers = answers
    }

    func appoint(_ judge: Judge) {
        self.judge = judge
    }

    func answer(_ text: String) {
        if judge?.accepts(text) == true { score += 1 }
    }
}
