// The pipeline captures the form: harmless as a computed property, a ring once it is stored.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Survey {
    let answers = CurrentValueSubject<[Int], Never>([])
    private let weight = 2
    private(set) var score: AnyPublisher<Int, Never> = Empty().eraseToAnyPublisher()

    init() {
        score = makeScore()
    }

    private func makeScore() -> AnyPublisher<Int, Never> {
        answers.map { $0.reduce(0, +) * self.weight }.eraseToAnyPublisher()
        // ^ closure-capture
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let survey = Survey()
    var scores: [Int] = []
    let subscription = survey.score.sink { scores.append($0) }
    survey.answers.send([1, 2])
    precondition(scores == [0, 6])
    subscription.cancel()
    watch(survey)
}
