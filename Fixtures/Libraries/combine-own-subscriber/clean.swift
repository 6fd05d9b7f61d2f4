// A subscriber of the program's own keeps its owner, who keeps it.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class LineCounter: Subscriber {
    typealias Input = String
    typealias Failure = Never

    private weak var report: Report?

    init(report: Report) { self.report = report }

    func receive(subscription: Subscription) { subscription.request(.unlimited) }

    func receive(_ input: String) -> Subscribers.Demand {
        report?.lines += 1
        return .none
    }

    func receive(completion: Subscribers.Completion<Never>) {}
}

final class Report {
    var lines = 0
    private var counter: LineCounter?

    func count(_ source: PassthroughSubject<String, Never>) {
        let counter = LineCounter(report: self)
        self.counter = counter
        source.subscribe(counter)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let source = PassthroughSubject<String, Never>()
    let report = Report()
    report.count(source)
    source.send("a line")
    precondition(report.lines == 1)
    source.send(completion: .finished)
    watch(report)
}
