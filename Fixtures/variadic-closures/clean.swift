// The variadic parameter is only iterated.

final class Steps {
    private(set) var last = 0

    init(_ steps: ((Int) -> Int)...) {
        last = steps.reduce(1) { $1($0) }
    }

    func run(_ value: Int) -> Int {
        last
    }
}

final class UnitImport {
    private var steps: Steps?
    private let factor = 3

    func prepare() {
        steps = Steps(
            { $0 + 1 },
            { $0 * self.factor })
    }

    func convert() -> Int { steps?.run(1) ?? 0 }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let job = UnitImport()
    job.prepare()
    precondition(job.convert() == 6)
    watch(job)
}
